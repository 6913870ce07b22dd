"""庁内でしか開けない場所や、編集用・共有用のリンクが書かれています。

区民は開けず、必要な案内が届きません。編集用のリンクが公開されると、書き換えや個人情報の流出につながります。
死角: 公式サイトの中の非公開のページかどうかは分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.links import Link
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_PRIVATE_IP = regex(
    r"(?:10|127)(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|169\.254(?:\.\d{1,3}){2}|::1|f[cd][0-9a-f:]+"
)
_PRIVATE_NAME = regex(
    r"localhost|[a-z0-9\-]+|.+\.(?:local|localdomain|lan|intra|internal|intranet|home|corp|lgwan\.jp)|(?:intra|intranet|portal-naibu)\..+"
)
_BARE_IP = regex(
    r"1(?<![A-Za-z0-9.].)(?<!バージョン.)(?<!Ver .)(?:92\.168(?:\.\d{1,3}){2}|0(?:\.\d{1,3}){3}|72\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})(?::\d{2,5}|/[^\s。、]{0,80})?(?![A-Za-z0-9.])"
)
_FILE_PATH = regex(
    r"[\\¥A-Za-z](?<![\\¥A-Za-z0-9].)(?:(?<=[\\¥])[\\¥]{1,3}[\w.\-$]{2,60}[\\¥]{1,2}|(?<=\\)\\{1,3}[A-Za-z0-9.\-]{2,60}|(?<=[A-Za-z]):[\\¥]{1,2})(?:[^\s。、「」()\\¥]{1,40}[\\¥]{1,2}){0,20}[A-Za-z0-9._\-$]{0,60}"
)
_INNER = regex(
    r"(?:docs\.google\.com/(?:.*/edit|(?:document|spreadsheets|presentation|drawings)/(?:u/\d+/)?d/(?!e/))|drive\.google\.com/(?:drive|file|open|folderview)"
    r"|(?:[a-z0-9\-]+\.)?sharepoint\.com|onedrive\.live\.com|1drv\.ms"
    r"|teams\.microsoft\.com/(?:l/(?:channel|message|chat|team|file)|_#)|[a-z0-9\-]+\.slack\.com/(?:archives|files)|(?:www\.)?notion\.so/|[a-z0-9\-]+\.notion\.site"
    r"|(?:[a-z0-9\-]+\.)?box\.com/(?:folder|file|s|v)/|(?:www\.)?dropbox\.com/(?:home|scl|s|sh|request)/|forms\.office\.com/pages/designpage|manager\.line\.biz|studio\.youtube\.com"
    r"|(?:www\.)?canva\.com/design/.*/edit|(?:www\.)?(?:miro\.com/app|trello\.com/[bc]|figma\.com/(?:file|design))/|[a-z0-9\-]+\.(?:backlog\.(?:jp|com)|cybozu\.com|atlassian\.net|dooray\.com)"
    r"|(?:[0-9]+\.)?gigafile\.nu|firestorage\.jp|[a-z0-9\-]+\.zoom\.us/(?:s/|[jw]/[^?]*\?(?:.*&)?pwd=)|zoom\.us/(?:s/|[jw]/[^?]*\?(?:.*&)?pwd=)"
    r"|business\.facebook\.com|[^/]+/(?:.*/)?(?:wp-admin|wp-login|_layouts)|[^/]+/(?:.*/)?(?:admin|cms)/(?:login|edit|pages|admin|index)|[^/]+/(?:.*/)?preview(?:/|$|\.)"
    r"|(?:test|stg|stage|staging|dev|preview|demo)\d?[.\-][^/]+\.(?:lg|go)\.jp"
    r"|[^?]*\?(?:.*&)?(?:preview(?:_id|_nonce)?=|draft=|mode=(?:edit|preview)|action=edit|edit=(?:1|true)))",
    re.IGNORECASE,
)

RULE = Rule(
    id="internal_address",
    principle=7,
    severity=Severity.BLOCK,
    title=Wording("庁内の場所・編集用のリンク", "Internal address"),
    message=Wording(
        "「{found}」は、庁内でしか開けない場所か、編集・共有用のリンクです。区民が開けないうえ、情報が漏れるおそれがあります。",
        "“{found}” is an internal place or a link for editing: residents cannot open it, or see too much.",
    ),
    suggestion=Wording(
        "公式サイトの公開ページのアドレスに替えてください。",
        "Give the address of a public page on the official site.",
    ),
    source="RFC 1918・RFC 6762（組織内のアドレス）／ガイドライン 原則7",
    hints=(
        *("http", "file:", "\\", "¥", "192.168.", "10.", "172."),
        *(
            "google.com",
            "sharepoint",
            "onedrive",
            "1drv",
            "teams.",
            "slack.com",
            "notion.so",
            "box.com",
            "dropbox",
        ),
        *(
            "forms.office",
            "line.biz",
            "studio.youtube",
            "business.facebook",
            "wp-",
            "_layouts",
            "/admin",
            "/cms",
        ),
        *(
            "notion.site",
            "canva.com",
            "miro.com",
            "trello",
            "figma",
            "backlog",
            "cybozu",
            "atlassian",
            "dooray",
            "gigafile",
        ),
        *(
            "firestorage",
            "zoom.us",
            "preview",
            "draft=",
            "mode=",
            "edit",
            "test",
            "stg",
            "stag",
            "dev",
            "demo",
        ),
    ),
    flags=(
        "資料は⟦http://192.168.1.10/shiryo⟧にあります。",
        "⟦https://10.20.30.40/⟧",
        "⟦http://intra/koho/⟧をご覧ください。",
        "⟦https://portal.minamo.local/⟧",
        "⟦http://www.asp.lgwan.jp/⟧",
        "⟦\\\\fs01\\koho\\2026⟧に保存しました。",
        "⟦￥￥fs01￥koho￥2026⟧に保存しました。",
        "⟦https://docs.google.com/document/d/1AbC/edit?usp=sharing⟧",
        "⟦https://drive.google.com/drive/folders/1AbC⟧",
        "⟦https://minamo.sharepoint.com/sites/koho⟧",
        "⟦C:\\Users\\yamada\\photo.jpg⟧を載せます。",
        "⟦http://localhost:8080/⟧",
        "⟦file://fs01/koho⟧",
        "サーバー⟦192.168.0.5⟧に接続",
        "⟦https://minamo.slack.com/archives/C012345⟧",
        "⟦https://www.city.minamo.lg.jp/wp-admin⟧",
        "⟦https://www.city.minamo.lg.jp/bosai/index.html?preview=true⟧",
        "⟦https://drive.google.com/file/d/1AbC/view?usp=sharing⟧",
        "⟦https://app.box.com/s/abcdef⟧から写真を見られます。",
        "⟦https://minamo.notion.site/abc⟧",
        "⟦https://test.city.minamo.lg.jp/kosodate/⟧",
        "⟦https://us02web.zoom.us/j/123456789?pwd=abc⟧",
        "資料は⟦\\\\\\\\fileserver\\\\koho\\\\⟧にあります。",
    ),
    allows=(
        "https://www.city.minamo.lg.jp/",
        "https://docs.google.com/forms/d/e/1FAIp/viewform から回答してください。",
        "https://teams.microsoft.com/l/meetup-join/abc から参加できます。",
        "入場料は￥500です。",
        "アプリをバージョン10.2.1.0に更新しました。",
        "11.22.10.30の4か所",
        "庁内の食堂は、どなたでも使えます。",
        "時刻は10:30、会場はA:B両室です。",
        "電話03-5555-0123（内線1921）",
        "https://www.metro.tokyo.lg.jp/local/",
        "ローカル線の旅",
        "価格は￥1,000です。",
        "https://docs.google.com/document/d/e/2PACX-abc/pub をご覧ください。",
        "https://zoom.us/webinar/register/WN_abc から申し込めます。",
        "https://www.city.minamo.lg.jp/test/result.html",
        "https://www.city.minamo.lg.jp/admission/",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The links and paths that lead inside."""
    for link in document.links:
        if _leads_inside(link):
            yield Hit(start=link.start, end=link.end)
    for pattern in (_BARE_IP, _FILE_PATH):
        for match in pattern.finditer(document.text):
            yield Hit(start=match.start(), end=match.end())


def _leads_inside(link: Link) -> bool:
    if link.scheme == "file" or _PRIVATE_IP.fullmatch(link.host):
        return True
    if link.scheme and _PRIVATE_NAME.fullmatch(link.host):
        return True
    address = link.text.partition("://")[2] if link.scheme else link.text
    return bool(_INNER.match(address))
