"""電話番号の桁の数が合っていません。

かけても通じなかったり、知らない人の家につながったりして、問い合わせたい人も、間違い電話を受けた人も困ります。
固定電話と0120・0570は10桁、050と携帯電話、0800は11桁です。
死角: 桁の数が合っていても、番号が正しいかどうかは分かりません。市外局番を省いた番号は調べません。
"""

from collections.abc import Iterator

from checks.digits import only_digits
from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_JOIN = r"[\-‐‑–—−ー]"
_GROUPED = regex(
    rf"[0(](?<![\d.\-‐‑–—−ー+/_=A-Za-z].)(?:(?<=\()0(?:[346]|[1-9][0-9]{{1,3}})\)|(?<=0)(?:[346]|[1-9][0-9]{{1,3}})(?:{_JOIN}|\())\s?[0-9]{{1,5}}(?:{_JOIN}|\))[0-9]{{2,6}}(?!\d|{_JOIN}\d|[./]\d)"
)
_TOLD = regex(
    rf"(?:電話(?:番号)?|でんわ|℡|TEL|Tel|tel|FAX|Fax|fax|ファクス|ファックス|ファクシミリ|ダイヤル|☎|📞|問い?合わ?せ先?)[\s::)は、/]{{0,3}}(?P<number>0\d{{1,3}} \d{{2,4}} \d{{3,4}}|0[1-9][0-9]{{0,4}}(?:(?:{_JOIN}|\.)?[0-9]{{3,9}}){{0,2}}|[1-9]{_JOIN}\d{{4}}{_JOIN}\d{{4}}|[1-9]\d{{1,2}}{_JOIN}\d{{2,3}}{_JOIN}\d{{4}})(?!\d|{_JOIN}\d|[./]\d|[年月日円人件])"
)
_ELEVEN = regex(r"0[5-9]0|0800")
_TEN, _ELEVEN_DIGITS, _FEWEST, _MOST = 10, 11, 7, 13
_SAMPLE = regex(r"で始まる|の番号から|例[:)]|詐欺|不審")

RULE = Rule(
    id="phone_number_digits",
    principle=5,
    severity=Severity.WARN,
    title=Wording("桁の数が合わない電話番号", "Phone number with a wrong number of digits"),
    message=Wording(
        "「{found}」は{written}桁です。この番号は{usual}桁のはずで、かけても通じないか、別の家にかかってしまいます。",
        "“{found}” has {written} digits where {usual} are usual: callers reach nobody, or a stranger.",
    ),
    suggestion=Wording(
        "公式ページなどで番号を確かめて、書き直してください。",
        "Check the number on the official page and correct it.",
    ),
    source="電気通信番号計画（総務省）／ガイドライン 原則5",
    hints=("0",),
    yields_to=frozenset({"personal_phone", "my_number", "card_number", "bank_account"}),
    flags=(
        "お問い合わせは⟦03-123-4567⟧へ。",
        "電話⟦03-12345-6789⟧（広報課）",
        "フリーダイヤル⟦0120-12-345⟧",
        "⟦0120-1234-567⟧（通話無料）",
        "⟦０３－５５５５－０１２⟧までお電話ください。",
        "TEL ⟦03-5555-01234⟧",
        "ナビダイヤル ⟦0570-12-34567⟧",
        "⟦050-1234-567⟧（IP電話）",
        "電話：⟦035555012⟧",
        "⟦042(555)012⟧へ",
        "FAX：⟦03-5555-012⟧",
        "⟦(03)5555-012⟧",
        "申込みは⟦0800-12-4567⟧へ。",
        "携帯⟦090-1234-567⟧",
        "電話：⟦3-5555-0123⟧（広報課）",
        "TEL ⟦42-555-0123⟧",
        "電話 ⟦03.5555.012⟧",
        "電話 ⟦03 5555 012⟧",
    ),
    allows=(
        "電話03-5555-0123（広報課）",
        "0120-123-456（通話無料）",
        "0120-12-3456へ",
        "0800-123-4567（通話無料）",
        "0570-090-110へおかけください。",
        "050-1234-5678（IP電話）",
        "電話（042）555-0123、内線1921",
        "電話 5555-0123（市外局番03）",
        "電話 +81-3-5555-0123（海外から）",
        "電話 03 5555 0123",
        "電話は188へ。",
        "04-7150-6000、0467-23-3000、01234-5-6789",
        "令和08-11-22、2026-08-11",
        "受付番号 0123-456",
        "電話0355550123",
        "FAX 03-5555-0123、電話は03-5555-0124・0125です。",
        "ISBN 978-4-00-123456-7",
        "会期：09-12-2026",
        "URLは https://www.city.minamo.lg.jp/03-123-4567.html です。",
        "電話は03-5555-0123～0125へ。",
        "03-123で始まる番号からの電話にご注意ください。",
        "口座番号 00140-8-507",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The numbers written like phone numbers that are too short or too long."""
    spans = {match.span() for match in _GROUPED.finditer(document.text)}
    spans |= {match.span("number") for match in _TOLD.finditer(document.text)}
    for start, end in sorted(spans):
        digits = only_digits(document.text[start:end])
        usual = _ELEVEN_DIGITS if _ELEVEN.match(digits) else _TEN
        odd = len(digits) != usual and _FEWEST <= len(digits) <= _MOST
        if odd and not _is_linked(document, start) and not _SAMPLE.search(document.around(start)):
            yield Hit(start=start, end=end, values={"written": len(digits), "usual": usual})


def _is_linked(document: Document, offset: int) -> bool:
    return any(link.start <= offset < link.end for link in document.links)
