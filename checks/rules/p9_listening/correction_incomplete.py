"""訂正の投稿に、読む人が知りたいことがそろっていません。

何が誤っていて、何が正しいのかが分からないと、前の投稿を見た人が誤ったまま動いてしまいます。
訂正・おわびの種類の投稿だけを調べます。
死角: 書かれた内容が十分かどうか、再発防止の中身までは分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.windows import WINDOW
from checks.wording import Wording

_WRONG = regex(
    r"[てで](?:い|おり)まし(?:た|て)|てしまい?まし|遅れ|遅延|つながり(?:にく|づら)|届(?:か|いて(?:い|お))|[らさけせべれ]れ(?:な|ま)|でき(?:な(?:い|か|く)|ませんで)|(?:が|も)(?:あり|生じ|発生し)まし|配慮を欠|不十分|不具合|障害|故障|停止|あふれ|漏えい|流出|紛失|別の|取り違え|差し替え|不備|不足|欠け|落ち|ミス|重複|ずれ|当初|(?:から|を).{1,20}[にへと](?:訂正|修正|変更)|誤|間違|違って|異なって|抜け|漏れ|不正確|古い|×|訂正前|となっていました|としていました|と(?:お知らせ|ご案内|案内|記載|掲載|表示|投稿|発信|お伝え|発表|配信|紹介|表記)(?:し(?:て(?:い|おり))?)?まし|と(?:書き|書いて|書いた|して|載せ|なって|あった|あり|ある|申し|伝え)|取り消し|ため(?:です|、|に?削除)|ので、?[^。\n]{0,10}(?:削除|差し替え)|理由は"
)
_RIGHT = regex(
    r"正しくは|[」』]の(?:誤り|間違い)|正しくお|が正しい|正しい[^。、\n]{0,14}?(?:は|を|に|と)(?![^。\n]{0,20}(?:ご?覧|ご?確認|お?待ち))|(?:して|て)いません|(?:開館|休館|実施|開催|中止|使用|利用)(?:し|でき)ま(?:す|せん)|(?<![訂改修補適])正\s?[:)】\]]|差し替え|差し直し|復旧|再開|解消|再送|再発行|再配布|送り直|配り直|やり直|お送り(?:し|いた)|返金|交換|修正(?:し|いた|済)|直しま|改めま|延長し|無効|有効|そのまま(?:お?使|ご?利用)|引き続き|使えます|変わりません|ご(?:使用|利用)(?:に|いた)|○|〇|→|⇒|➡|訂正後|に(?:訂正|改め|変更|修正)|ではなく|でした。正|事実では(?:あり|な)|取り消し|削除し(?:ま|た|、|ており)|(?<!誤り)(?<!間違い)(?<!ところ)(?<!とおり)(?<!次第)です。|予定どおり|変更はありません"
)
# That something was wrong, or was put right, tells neither what it was nor what it is now.
_SAYS_ONLY_THAT = regex(
    r"(?:投稿|お知らせ|内容|記事|ご?案内|情報|掲載|配信|文章|記載|表記|一部)(?:の(?:一部|中|内容))?に、?(?:一部)?(?:正しくない|誤った|間違った|違った|事実と(?:違う|異なる)|不適切な|不正確な|適切でない)(?:ところ|部分|箇所|点|記載|内容|表現|情報)(?:が|を)(?:あり|含|ござい|載せ|お伝え)[^。\n]{0,6}?た|(?:投稿|お知らせ|内容|記事|ご?案内|情報|掲載|発信|配信|文章|記載|表記|一部)(?:内容)?(?:の(?:一部|中|内容))?に、?(?:一部)?(?:誤り|間違い|不備|ミス|誤記)が(?:あり|ござい)まし[たて](?:ので)?|(?<![にへと])、?(?:修正|訂正|更新)(?:し|いたし)まし[たて]|^[【\[](?:訂正|修正|お?わび)[^】\]\n]{0,8}[】\]]"
)
_APOLOGY = regex(
    r"わび|詫び|申し訳|失礼(?:し|いた)|すみません|ごめん|ご?(?:迷惑|心配|不便|混乱|不快|手数)[^。\n]{0,12}(?:かけ|招|生じ)|謝罪|陳謝|反省|深謝"
)
_PREVENTION = regex(
    r"今後|再発|防止|徹底|確認(?:して|し(?:ます|てい)|する|を(?:強|徹|行|重)|体制|の手順|の流れ)|チェック|照合|読み合わせ|見直|改め|二重|複数|努め|気を付け|気をつけ|防[ぎぐい]|二人|[2２]人"
)
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
