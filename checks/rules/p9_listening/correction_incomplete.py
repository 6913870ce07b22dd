"""訂正の投稿に、読む人が知りたいことがそろっていません。

何が誤っていて、何が正しいのかが分からないと、前の投稿を見た人が誤ったまま動いてしまいます。
訂正・おわびの種類の投稿だけを調べます。
死角: 書かれた内容が十分かどうか、再発防止の中身までは分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.windows import WINDOW
from checks.wording import Wording

_PHRASES = read_phrases("correction_incomplete")
_WRONG = regex(_PHRASES["wrong"])
_RIGHT = regex(_PHRASES["right"])
# That something was wrong, or was put right, tells neither what it was nor what it is now.
_SAYS_ONLY_THAT = regex(_PHRASES["says_only_that"])
_APOLOGY = regex(_PHRASES["apology"])
_PREVENTION = regex(_PHRASES["prevention"])
_SECTION = regex(r"[一-龥ァ-ヶー]{1,12}(?:課|係|室|部|センター|事務所|図書館|担当|保健所|局)")
_PARTS = {
    "wrong": Wording("誤っていた内容", "what was wrong"),
    "right": Wording("正しい内容", "what is right"),
    "contact": Wording("問い合わせ先", "a contact"),
    "apology": Wording("おわびの言葉", "an apology"),
    "prevention": Wording("これからの対応（同じことを防ぐ手立て）", "what will prevent it"),
}


def _correction(text: str) -> Example:
    return Example(text, kind=Kind.CORRECTION)


RULE = Rule(
    id="correction_incomplete",
    principle=9,
    severity=Severity.WARN,
    title=Wording("訂正に足りない内容", "Correction with parts missing"),
    message=Wording(
        "訂正の投稿に{missing}が見当たりません。前の投稿を見た人が、何を改めればよいか分かりません。",
        "The correction does not tell {missing}; those who saw the first post cannot put it right.",
    ),
    suggestion=Wording(
        "{missing}を書き足してください（例: 開始時刻を誤りました。正しくは14時です。防災課 電話03-…）。",
        "Add {missing}.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則9（傾聴）・原則5（対応への責任）",
    kinds=frozenset({Kind.CORRECTION}),
    flags=(
        _correction("先ほどの投稿について、おわびして訂正します。"),
        _correction("先ほどの投稿の日付に誤りがありました。おわびします。"),
        _correction("先ほどの投稿の日付に誤りがありました。申し訳ございません。広報課 電話03-5555-0123"),
        _correction("開始時刻を誤りました。正しくは14時です。おわびいたします。"),
        _correction("ご迷惑をおかけしました。今後気を付けます。防災課 電話03-5555-0123"),
        _correction("先日の投稿につきまして、深くおわび申し上げます。広報課 電話03-5555-0123"),
        _correction("不適切な内容がありました。訂正いたします。"),
        _correction("投稿に間違いがありました。おわびします。健康課 03-5555-0123"),
        _correction("会場の表記が違っていました。申し訳ございません。"),
        _correction("投稿を削除しました。ご迷惑をおかけしました。広報課 03-5555-0123"),
        _correction("先ほどの投稿は誤りです。広報課 03-5555-0123"),
        _correction("電話番号が誤っていました。正しい番号は広報紙をご覧ください。広報課"),
        _correction(
            "ホームページの日程が違っているとのご指摘をいただきました。正しくは19日です。指導室 03-5555-0123"
        ),
        _correction("【訂正】11月24日の投稿で時刻を誤りました。正しくは14時です。広報課 03-5555-0123"),
        _correction(
            "お送りしたお知らせについて、内容に正しくないところがありました。おわびいたします。お手元のお知らせは削除してください。国保年金課 03-5555-0123"
        ),
        _correction("お詫びと訂正\n正しくは11月25日（水）です。広報課 03-5555-0123"),
    ),
    allows=(
        _correction("開始時刻を誤りました。正しくは14時です。おわびして訂正します。防災課 電話03-5555-0123"),
        _correction(
            "【訂正】誤：11月25日（火）／正：11月25日（水）。おわびします。お問い合わせは広報課まで。"
        ),
        _correction(
            "会場を「区民ホール」とお知らせしましたが、「区民センター」の誤りです。おわびして訂正します。https://www.city.minamo.lg.jp/"
        ),
        _correction(
            "電話番号を間違えて掲載しました。→ 03-5555-0123 が正しい番号です。申し訳ありません。健康課"
        ),
        "先ほどの投稿について、おわびして訂正します。",
        _correction(
            "第3話で別の鳥の写真を使っていました。正しい写真に差し替えて公開し直しました。おわびします。環境課 03-5555-0123"
        ),
        _correction("申込期限を11月20日から11月27日に訂正します。おわびいたします。広報課 03-5555-0123"),
        _correction("図の数字が1桁ずれていました。正しくは320人です。失礼しました。スポーツ課"),
        _correction(
            "会場の地図に不備がありました。おわびして差し替えます。差し替えた地図はこちらです。https://www.city.minamo.lg.jp/"
        ),
        _correction(
            "7日の写真を1枚削除しました。撮影をお断りされた方が写っていたためです。おわびします。広報課 03-5555-0123"
        ),
        _correction(
            "本日8時の防災メールの配信が2時間遅れました。9時45分に復旧し、届いていない方に再送しました。おわびします。防災課 03-5555-0123"
        ),
        _correction(
            "申込みフォームがつながりにくくなっていました。11時に解消し、締切を12月4日まで延長します。ご迷惑をおかけしました。広報課 03-5555-0123"
        ),
        _correction(
            "納付書の一部に印字のかすれがありました。申し訳ありません。そのままお使いいただけます。税務課 03-5555-0123"
        ),
        _correction("断水の区域に誤りがありました。南町三丁目は断水していません。おわびします。上下水道局"),
        _correction(
            "【訂正】7月7日の投稿で「避難所を解放しています」とありましたが、正しくは「開放しています」です。おわびして訂正します。危機管理課 03-5555-0123"
        ),
        _correction("休館日の一覧に誤りがありました。14日は開館します。おわびします。図書館 03-5555-0123"),
        _correction("写真の説明文が落ちていました。正しくは「平成元年の区役所」です。おわびします。広報課"),
        _correction(
            "講座の開始時刻を「13時」としましたが、正しくは「14時」です。おわびして訂正します。広報課 03-5555-0123"
        ),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """One hit about the whole post where a part of a correction is missing."""
    text = document.text
    if not text.strip():
        return
    content = _SAYS_ONLY_THAT.sub(" ", text)
    told = {
        "wrong": _WRONG.search(content),
        "right": _RIGHT.search(content),
        "contact": WINDOW.search(text) or _SECTION.search(text),
    }
    missing = [part for part, found in told.items() if not found]
    polite = {"apology": _APOLOGY.search(text), "prevention": _PREVENTION.search(text)}
    wished = [part for part, found in polite.items() if not found]
    if missing:
        yield Hit(values={"missing": _listed(missing)})
    elif "apology" in wished:  # amends are sometimes made by what is done, but regret is always said
        yield Hit(values={"missing": _listed(wished)}, severity=Severity.INFO)


def _listed(missing: list[str]) -> Wording:
    parts = [_PARTS[part] for part in missing]
    return Wording("・".join(part.ja for part in parts), " and ".join(part.en for part in parts))
