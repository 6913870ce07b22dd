"""パスワードや鍵になる文字列が書かれています。

公開された瞬間から誰でも使えるようになり、アカウントの乗っ取りや情報の流出につながります。消しても間に合いません。
パスワードの作り方を説明する文章は指摘しません。
死角: 決まった形も、近くに「パスワード」などの語もない文字列は分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon import read_table
from checks.lexicon.hinted_groups import hints_of
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_PHRASES = read_phrases("credential")
_CHARACTER = r"[A-Za-z0-9!@#$%^&*_+=\-./~?]"
_SECRET = rf"(?!https?:|www\.)(?P<secret>{_CHARACTER}{{4,128}})(?!{_CHARACTER}| ?(?:{_PHRASES['counted']}))"
_TOLD = regex(rf"(?:{_PHRASES['names']})(?:{_PHRASES['joints']})[「『\"']?{_SECRET}", re.IGNORECASE)
_KEYS = regex(_PHRASES["keys"])
_ACCOUNT = r"(?:アカウント|ユーザー名?|ログイン|(?<![A-Za-z])ID)[^\n。]{0,12}?[A-Za-z0-9_.\-]{3,20}"
_MIXED = r"(?!@)(?=[A-Za-z0-9]{0,30}[!@#$%^&*\d])(?=[^\s]{0,30}[A-Za-z])[A-Za-z0-9!@#$%^&*_+=\-]{6,40}"
_SIGN_IN = regex(rf"{_ACCOUNT} ?/ ?(?P<secret>{_MIXED})(?![A-Za-z0-9/.])")
_FIRST = regex(
    r"(?:初期|仮|共通|既定の?|デフォルト)の?パスワードは、?"
    rf"(?P<secret>(?:{_PHRASES['known_to_all']})[^。\n]{{0,12}}?)(?:です|に(?:なって|設定|し))"
)
_TAUGHT = regex(_PHRASES["taught"])
_OPEN_WIFI = regex(_PHRASES["open_wifi"])
_WIFI = regex(r"来庁|来館|来場|公衆|フリー|[Ff]ree|FREE|無料|どなたでも|避難所|利用者(?:向け|用)|ゲスト用")
_WIFI = regex(r"Wi-?Fi|wi-?fi|WiFi|無線LAN|SSID")
_STAFF = regex(r"職員|庁内|業務|内部")
_SAME_WORD = regex(r"(?i:password|passcode|reset|login|help|change|manager|https?|none|null)")

RULE = Rule(
    id="credential",
    principle=7,
    severity=Severity.BLOCK,
    waivable=False,
    firm=True,
    title=Wording("パスワードや鍵", "Password or key"),
    message=Wording(
        "パスワードや鍵になる文字列が書かれています。公開された瞬間から、誰でも使えるようになります。",
        "Here stands a password or a key. Anyone can use it from the moment it is public.",
    ),
    suggestion=Wording(
        "消してください。必要な人にだけ別の方法で伝え、すでにどこかへ出した場合は、すぐに変更してください。",
        "Delete it, tell only those who need it, and change it if it has been out.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則3・7／各サービスが公開する鍵の書式",
    hints=tuple(hints_of(read_table("credential")["hints"])),
    flags=(
        "金庫は暗証番号⟦1234⟧で開きます。",
        "管理画面のパスワード：⟦minamo2026!⟧",
        "パスワードは⟦Minamo#1234⟧です。",
        "ＰＷ：⟦abc12345⟧",
        "Zoomのパスコード: ⟦834211⟧",
        "暗証番号は「⟦4649⟧」です。",
        "password=⟦hunter2go⟧",
        "⟦xoxb-123456789012-abcdefghijkl⟧",
        "⟦AKIAIOSFODNN7EXAMPLE⟧を設定しました。",
        "APIキー：⟦9f8e7d6c5b4a39281706⟧",
        "⟦ghp_abcdefghijklmnopqrstuvwxyz0123456789⟧",
        "https://⟦admin:secret99@⟧www.city.minamo.lg.jp/",
        "Wi-Fiパスワード「⟦minamo2026⟧」",
        "ミーティングID 123 456 7890 パスコード ⟦9876⟧",
        "Wi-Fiのパスワード → ⟦minamo-guest⟧",
        "⟦-----BEGIN RSA PRIVATE KEY-----⟧",
        "Authorization: ⟦Bearer abcdefghijklmnopqrstuvwxyz⟧",
        "SSID: minamo-staff / パス: ⟦abcd1234⟧",
        "職員用Wi-Fiのキー：⟦staff-2026⟧",
        "初期パスワードは⟦生年月日⟧です。",
        "パスワード（⟦minamo2026⟧）",
        "管理者アカウント admin / ⟦P@ssw0rd⟧",
        "金庫の番号は⟦4821⟧です。",
        "⟦postgres://koho:secret@⟧db/koho",
    ),
    allows=(
        "パスワードは英数字8文字以上にしましょう。",
        "暗証番号は絶対に教えないでください。",
        "パスワードは12345678のような推測されやすいものを避けてください。",
        "パスワードを忘れた方は、窓口へお越しください。",
        "暗証番号：4桁の数字を決めておいてください。",
        "ページID：12345",
        "LINE ID：@minamo",
        "パスワード：https://www.city.minamo.lg.jp/reset をご覧ください。",
        "弱いパスワードの例：password、123456。使い回しは危険です。",
        "パスワードの変更は3か月ごとに行いましょう。",
        "トークン：会場の入口で配ります。",
        "シークレット：当日発表します。",
        "PIN番号の入力を3回間違えると使えなくなります。",
        "パスワードは2026年から変わりました。",
        "パスワード「123456」は危険です。",
        "暗証番号 4桁を入力してください。",
        "パスポートの申請番号：12345678",
        "task-management-for-everyone-2026 の資料",
        "来館者用の無料Wi-Fi（SSID：Minamo_Free、パスワード：minamo-free）を使えます。",
        "一日乗車パスは1000円です。",
        "初期パスワードは郵送でお知らせします。",
        "公式アカウントID @minamo_city / @minamo_bosai2",
        "ID/パスワードの管理に気を付けましょう。",
        "フリーパス：2026年3月まで",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The keys of known form, and what is told to be a password."""
    for match in _KEYS.finditer(document.text):
        yield Hit(start=match.start(), end=match.end())
    for link in document.links:
        if ":" in link.user:
            start = link.start + link.text.index(link.user)
            yield Hit(start=start, end=start + len(link.user) + 1)
    for pattern in (_TOLD, _SIGN_IN, _FIRST):
        for match in pattern.finditer(document.text):
            if not _is_harmless(document, match):
                yield Hit(start=match.start("secret"), end=match.end("secret"))


def _is_harmless(document: Document, match: re.Match[str]) -> bool:
    around = document.around(match.start())
    open_to_all = _WIFI.search(around) and _OPEN_WIFI.search(around) and not _STAFF.search(around)
    return bool(open_to_all or _TAUGHT.search(around) or _SAME_WORD.fullmatch(match["secret"]))
