"""YouTubeの動画のタイトルが、上限の文字数を超えています。

保存のときにはじかれ、動画を公開できません。長いタイトルは検索の一覧でも途中で切れ、何の動画か伝わりません。
「タイトル：」「題名：」「【タイトル】」で始まる行を、タイトルとして数えます。
死角: どれがタイトルか書かれていない原稿では数えません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.platform_limits import limit_on
from checks.post import Platform
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_TITLE = regex(
    r"^[ ■●▼◆]{0,2}(?:動画の?)?[【\[]?(?:タイトル|題名|動画名)[】\]]?[ \t]*[::]?\s?(?P<title>\S[^\n]*)",
    re.MULTILINE,
)


def _youtube(text: str) -> Example:
    return Example(text, platform=Platform.YOUTUBE)


_LONG, _FITTING = "あ" * 101, "あ" * 100

RULE = Rule(
    id="over_long_title",
    principle=1,
    severity=Severity.BLOCK,
    title=Wording("動画のタイトルが長すぎる", "Video title too long"),
    message=Wording(
        "タイトルが{length}文字で、上限の{limit}文字を超えています。このままでは保存できず、動画を公開できません。",
        "The title has {length} characters, more than {limit}; the video cannot be saved.",
    ),
    suggestion=Wording(
        "大切な言葉を前に置いて{limit}文字以内にし、残りは説明欄に書いてください。",
        "Put what matters first, keep to {limit} characters and move the rest to the description.",
    ),
    source="checks/platform_limits.toml（媒体ごとの上限・出典・確認日）",
    hints=("タイトル", "題名", "動画名"),
    platforms=frozenset({Platform.YOUTUBE}),
    flags=(
        _youtube(f"タイトル：⟦{_LONG}⟧\n説明：防災訓練の様子です。"),
        _youtube(f"タイトル: ⟦{_LONG}⟧"),
        _youtube(f"【タイトル】⟦{_LONG}⟧\n【説明】訓練の様子です。"),
        _youtube(f"【タイトル】\n⟦{_LONG}⟧\n【説明】訓練の様子です。"),
        _youtube(f"題名：⟦{_LONG}⟧"),
        _youtube(f"動画のタイトル：⟦{_LONG}⟧"),
        _youtube(f"■タイトル ⟦{_LONG}⟧"),
        _youtube(f"[タイトル]⟦{_LONG}⟧"),
        _youtube(f"動画名：⟦{_LONG}⟧"),
        _youtube(f"公開は12月1日です。\nタイトル：⟦{_LONG}⟧"),
    ),
    allows=(
        _youtube(f"タイトル：{_FITTING}\n説明：{_LONG}"),
        _youtube(f"【タイトル】{_FITTING}"),
        _youtube(f"{_LONG}のタイトルは短くしました。"),
        _youtube(f"タイトル：防災訓練\n{_LONG}"),
        _youtube(f"説明：{_LONG}"),
        _youtube("題名：区長会見 令和8年11月22日"),
        _youtube("タイトルは後日お知らせします。"),
        _youtube("写真展の題名を募集します。"),
        f"タイトル：{_LONG}",
        Example(f"タイトル：{_LONG}", platform=Platform.FACEBOOK),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The labelled titles that are longer than the platform takes."""
    limit = limit_on(document.post.platform, document.guideline)
    if limit is None or limit.title is None:
        return
    for match in _TITLE.finditer(document.text):
        title = match["title"].rstrip()
        if len(title) > limit.title:
            start = match.start("title")
            yield Hit(
                start=start,
                end=start + len(title),
                values={"length": len(title), "limit": limit.title},
            )
