"""画像を使ってよい根拠が書かれていません。

許しのない画像を載せると、作った人の権利を損ない、区は削除だけでなく賠償を求められます。多くの自治体で実際に起きています。
死角: 書かれた根拠が正しいかどうかは分かりません。画像に写った人の同意も調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.post import Image, ImageRights
from checks.rule import Example, Hit, Rule
from checks.wording import Wording


def _with(*rights: ImageRights | str | None) -> Example:
    return Example("防災訓練の様子です。", images=tuple(Image(rights=each) for each in rights))


RULE = Rule(
    id="image_rights_missing",
    principle=6,
    severity=Severity.BLOCK,
    title=Wording("画像の権利が確かめられていない", "Rights of an image not stated"),
    message=Wording(
        "{which}枚目の画像に、使ってよい根拠が書かれていません。許しのない画像は、作った人の権利を損ないます。",
        "No ground is stated for using image {which}; its maker's rights may be infringed.",
    ),
    suggestion=Wording(
        "自分の課で撮影・許諾を得た・利用条件のある素材・公有のどれかを選んでください。分からない画像は使わないでください。",
        "Choose: own, permitted, licensed, or public domain. Do not use an image of unknown origin.",
    ),
    source="著作権法／自治体のイラスト無断使用と賠償の例（2018〜2025）／ガイドライン 原則6",
    flags=(
        _with(""),
        _with(ImageRights.OWN, ""),
        _with("  "),
        Example("", images=(Image(rights=""),)),
    ),
    allows=(
        _with(ImageRights.OWN),
        _with(ImageRights.PERMITTED, ImageRights.LICENSED, ImageRights.PUBLIC_DOMAIN),
        _with(None),
        _with(),
        _with("区民から許諾（2026年10月1日）"),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The whole post where an author was asked for the rights of images and left one out."""
    missing = [
        str(number)
        for number, image in enumerate(document.post.images, start=1)
        if image.rights is not None and not image.rights.strip()
    ]
    if missing:
        yield Hit(values={"which": Wording("・".join(missing), ", ".join(missing))})
