"""パスワードや鍵になる文字列が書かれています。

公開された瞬間から誰でも使えるようになり、アカウントの乗っ取りや情報の流出につながります。消しても間に合いません。
パスワードの作り方を説明する文章は指摘しません。
死角: 決まった形も、近くに「パスワード」などの語もない文字列は分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_TOLD = regex(
    r"(?:パスワード|パスコード|暗証番号|(?<![ァ-ヶー一-龥])パス(?=[:は ]|$)|(?:暗号化|セキュリティ|ネットワーク|接続|WPA2?|WEP|Wi-?Fiの?)キー|(?:金庫|鍵|キーボックス|解錠|開錠|ダイヤル錠)の?(?:の番号|番号)|(?<![A-Za-z])(?:password|passcode|passwd|PIN|PW)(?![A-Za-z])|アクセスキー|秘密鍵|シークレット|トークン|API ?キー|(?<![A-Za-z])(?:api[_ -]?key|secret|token)(?![A-Za-z]))"
    r"(?:(?<=番号)(?=[0-9]{4,8}(?:です|で|を|と|に))| ?(?:は、?|[:=→]|is(?= )) ?|\n|(?=[「『])|(?:[(\[](?=[^)\]]{0,40}\d))| (?=[A-Za-z]*\d))[「『\"']?(?!https?:|www\.)(?P<secret>[A-Za-z0-9!@#$%^&*_+=\-./~?]{4,128})(?![A-Za-z0-9!@#$%^&*_+=\-./~?]| ?(?:文字|桁|回|字|種類|つ|個|年|月|日|時|円|件|%|以上|以内|ヶ|か月))",
    re.IGNORECASE,
)
_KEYS = regex(
    r"xox[abeoprs]-[A-Za-z0-9\-]{10,}|xapp-[A-Za-z0-9\-]{10,}|(?<![A-Za-z0-9])(?:AKIA|ASIA)[0-9A-Z]{16}(?![A-Za-z0-9])"
    r"|(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,}|glpat-[A-Za-z0-9_\-]{20,})"
    r"|(?<![A-Za-z0-9])(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_]?[A-Za-z0-9_\-]{20,}|AIza[0-9A-Za-z_\-]{35}"
    r"|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----|(?<![A-Za-z])Bearer [A-Za-z0-9._~+/\-]{20,}=*"
    r"|(?<![A-Za-z0-9])eyJ[\w\-]{10,}\.eyJ[\w\-]{10,}\.[\w\-]{5,}|hooks\.slack\.com/services/[A-Za-z0-9/]{20,}"
    r"|discord(?:app)?\.com/api/webhooks/[\w/\-]{20,}|[a-z0-9\-]{1,40}\.webhook\.office\.com/[\w@/\-]{10,}"
    r"|(?<![A-Za-z])(?:postgres(?:ql)?|mysql|mongodb|redis|amqp|smtps?|sftp)://[^\s:/@]{1,40}:[^\s/@]{1,60}@"
)
_SIGN_IN = regex(
    r"(?:アカウント|ユーザー名?|ログイン|(?<![A-Za-z])ID)[^\n。]{0,12}?[A-Za-z0-9_.\-]{3,20} ?/ ?(?P<secret>(?!@)(?=[A-Za-z0-9]{0,30}[!@#$%^&*\d])(?=[^\s]{0,30}[A-Za-z])[A-Za-z0-9!@#$%^&*_+=\-]{6,40})(?![A-Za-z0-9/.])"
)
_FIRST = regex(
    r"(?:初期|仮|共通|既定の?|デフォルト)の?パスワードは、?(?P<secret>(?:生年月日|誕生日|職員番号|社員番号|電話番号|学籍番号|全員(?:同じ|共通)|(?:西暦の)?生まれた[^。\n]{1,8})[^。\n]{0,12}?)(?:です|に(?:なって|設定|し))"
)
_TAUGHT = regex(
    r"推測|避け|やめ|使い回|使いまわ|のような|といった|などの|例えば|たとえば|簡単な|単純な|危険|強い|弱い|ランキング|しない|ないで"
)
_OPEN_WIFI = regex(
    r"来庁|来館|来場|公衆|フリー|[Ff]ree|FREE|無料|どなたでも|避難所|利用者(?:向け|用)|ゲスト用"
)
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
    hints=(
        *(
            "パスワード",
            "パスコード",
            "暗証番号",
            "password",
            "passcode",
            "passwd",
            "pin",
            "pw",
            "アクセスキー",
            "秘密鍵",
        ),
        *(
            "シークレット",
            "トークン",
            "apiキー",
            "api キー",
            "api_key",
            "api-key",
            "api key",
            "apikey",
            "secret",
            "token",
        ),
        *(
            "xoxa-",
            "xoxb-",
            "xoxe-",
            "xoxo-",
            "xoxp-",
            "xoxr-",
            "xoxs-",
            "xapp-",
            "akia",
            "asia",
            "gho_",
            "ghp_",
            "ghr_",
        ),
        *(
            "ghs_",
            "ghu_",
            "github_pat_",
            "glpat-",
            "sk-",
            "sk_",
            "pk-",
            "pk_",
            "rk-",
            "rk_",
            "aiza",
            "private key",
        ),
        *(
            "bearer",
            "eyj",
            "hooks.slack",
            "webhook",
            "@",
            "パス",
            "キー",
            "金庫の",
            "鍵の",
            "錠",
            "アカウント",
            "ユーザー",
            "ログイン",
            "id",
        ),
    ),
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
