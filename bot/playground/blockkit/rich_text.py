"""The rich_text block: sections, quotes, preformatted text and lists of spans."""

from bot.playground.blockkit.shapes import (
    Check,
    anything,
    boolean,
    integer,
    list_of,
    one_of,
    shape,
    text,
    variants,
)  # fmt: skip

_id = text(255, shortest=1)
_style = shape(
    {}, {"bold": boolean, "italic": boolean, "strike": boolean, "code": boolean, "underline": boolean}
)
_mention_style = shape(
    {}, dict.fromkeys(("bold", "italic", "strike", "highlight", "client_highlight", "unlink"), boolean)
)

_mentions: dict[str, Check] = {
    "user": shape({"user_id": _id}, {"style": _mention_style}),
    "usergroup": shape({"usergroup_id": _id}, {"style": _mention_style}),
    "channel": shape({"channel_id": _id}, {"style": _mention_style}),
    "broadcast": shape({"range": one_of("here", "channel", "everyone")}, {"style": _mention_style}),
}
_words: dict[str, Check] = {
    "text": shape({"text": text(100_000, shortest=1)}, {"style": _style}),
    "link": shape(
        {"url": text(3000, shortest=1)}, {"text": text(100_000), "unsafe": boolean, "style": _style}
    ),
}
_spans: dict[str, Check] = {
    **_mentions,
    **_words,
    "emoji": shape({"name": _id}, {"unicode": text(255), "skin_tone": integer(1, 6), "style": _style}),
    "date": shape(
        {"timestamp": integer(0, 99_999_999_999), "format": text(3000, shortest=1)},
        {"url": text(3000), "fallback": text(3000), "style": _style},
    ),
    "color": shape({"value": text(255, shortest=1)}, {"style": _style}),
}
_line = list_of(variants(_spans), 10_000, least=0)
_section = shape({"elements": _line})

_parts: dict[str, Check] = {
    "rich_text_section": _section,
    "rich_text_quote": shape({"elements": _line}, {"border": one_of(0, 1)}),
    "rich_text_preformatted": shape(
        {"elements": list_of(variants(_words), 10_000, least=0)}, {"border": one_of(0, 1), "language": _id}
    ),
    "rich_text_list": shape(
        {
            "style": one_of("bullet", "ordered"),
            "elements": list_of(variants({"rich_text_section": _section}), 10_000),
        },
        {"indent": integer(0, 8), "offset": integer(0, 10_000), "border": one_of(0, 1)},
    ),
}

rich_text = shape({"elements": list_of(variants(_parts), 10_000)}, {"block_id": _id, "type": anything})
