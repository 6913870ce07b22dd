"""画像の説明（代替テキスト）がないか、中身の分からないものになっています。

画面を音声で読み上げて使う人には、画像に何があるのか伝わりません。画像に日時や会場を載せた催しでは、参加する機会を失います。
死角: 説明が画像と合っているかどうかは分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.folding import fold
from checks.patterns import regex
from checks.post import Image
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_SAYS_NOTHING = regex(
    r"(?:この|その)?(?:お知らせ|告知|案内|ポスター|チラシ|ちらし)?(?:用の?)?(?:画像|写真|イラスト|図|バナー|ポスター|チラシ|ちらし|フライヤー|画面|表|グラフ|地図|サムネイル|スクリーンショット|スクショ|アイキャッチ|image|photo|picture|img)"
    r"(?:です|の画像|の写真|データ|ファイル)?[\s\d()_一二三四五①-⑩・・.-]*"
    r"|(?:IMG|DSC|DSCN|PXL|MVIMG|P|Screenshot|スクリーンショット)[_\-\s]?[\d_\-\s.:]{3,}"
    r"|[^\s]*\.(?:jpe?g|png|gif|heic|webp|bmp|tiff?)|なし|無し|未定|不要|未記入|あとで|後で(?:書く|記入)?|alt(?:[ _]?text)?|代替テキスト|説明|同上|本文(?:と同じ|参照|の(?:通り|とおり))|上記(?:のとおり)?|添付(?:画像|ファイル)?|ロゴ|ヘッダー|キービジュアル|表紙|告知画像|サムネ|[-–—ー.。・\s]*|\d+枚目",
    re.IGNORECASE,
)


# The name of an announcement without what it says: 防災訓練のチラシ, イベント画像, スライド1.
_NAME_ONLY = regex(
    r"[^\s。、]{0,16}(?:バナー|チラシ|ちらし|フライヤー|サムネ(?:イル)?|告知|スライド|キービジュアル|メインビジュアル)(?:画像|表面|裏面|表|裏)?[\s\d①-⑨()_-]*"
    r"|[^\s。、の]{0,8}画像(?:です)?[\s\d①-⑨()_-]*|(?:写真|画像|図)\s?[:#]?\s?\d*|\d{6,8}[_-]?\d{0,4}"
)
_NO_WORD = regex(r"#\w+|[\W_]+")


def _with(*alt_texts: str | None) -> tuple[Image, ...]:
    return tuple(Image(alt_text=each) for each in alt_texts)


def _flag(*alt_texts: str | None) -> Example:
    return Example("防災訓練の様子です。", images=_with(*alt_texts))


RULE = Rule(
    id="alt_text_missing",
    principle=5,
    severity=Severity.WARN,
    title=Wording("画像の説明がない", "Image without description"),
    message=Wording(
        "{which}枚目の画像に、中身の分かる説明（代替テキスト）がありません。音声で読み上げて使う人に、画像の内容が伝わりません。",
        "Image {which} has no telling description (alt text), so people who listen to posts miss it.",
    ),
    suggestion=Wording(
        "「防災倉庫の前で説明する職員」のように、画像に写るものと書いてある言葉を一文で書いてください。",
        "Write in one sentence what the image shows and says.",
    ),
    source="JIS X 8341-3:2016（高齢者・障害者等配慮設計指針 1.1.1 非テキストコンテンツ）",
    flags=(
        _flag(""),
        _flag("画像"),
        _flag("写真1"),
        _flag("IMG_1234.jpg"),
        _flag("IMG_1234"),
        _flag("ポスター"),
        _flag("　"),
        _flag("チラシの画像"),
        _flag("DSC00012"),
        _flag("防災倉庫の前で説明する職員", ""),
        _flag("防災訓練の様子です。"),
        _flag("なし"),
        _flag("ｉｍａｇｅ１．ｐｎｇ"),
        _flag("防災訓練の様子です"),
        _flag("＃バナー"),
        _flag("表紙"),
        _flag("本文のとおり"),
        _flag("ポスター画像"),
        _flag("防災訓練のチラシ"),
        _flag("イベント画像"),
        _flag("スライド1"),
        _flag("PC版バナー2"),
        _flag("20261122_01"),
    ),
    allows=(
        _flag("防災倉庫の前で説明する職員"),
        _flag(None),
        _flag(),
        _flag("写真展の会場。壁に30点の作品が並ぶ"),
        _flag("ポスターを掲示する職員"),
        _flag("11月22日（日）午前9時、みなも小学校で防災訓練"),
        _flag("図書館の外観"),
        _flag("梅の花"),
        _flag("防災訓練のチラシ。12月5日10時、区民ホール"),
        _flag("チラシを配る職員"),
        _flag("会場の地図。駅の北口を出て右へ徒歩5分"),
        _flag("避難所の一覧表"),
        _flag("画像が壊れたときの対処法を示した表"),
        _flag("消防車", "放水する消防団員"),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The whole post where an author was asked for descriptions and left one out."""
    if not document.post.images:
        return
    said = _bare(document.post.text)
    missing = [
        str(number)
        for number, image in enumerate(document.post.images, start=1)
        if image.alt_text is not None and _tells_nothing(image.alt_text, said)
    ]
    if missing:
        yield Hit(values={"which": Wording("・".join(missing), ", ".join(missing))})


def _tells_nothing(alt_text: str, said: str) -> bool:
    """Whether listeners would hear nothing, or the post over again."""
    plain = fold(alt_text).text.strip(" \n#【】[]()「」")
    return bool(_bare(alt_text) == said or _SAYS_NOTHING.fullmatch(plain) or _NAME_ONLY.fullmatch(plain))


def _bare(text: str) -> str:
    return _NO_WORD.sub("", fold(text).text)
