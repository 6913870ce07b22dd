"""追悼の日に、はしゃいだ話題の投稿が重なります。

その日に亡くなった人を思う人の目に、悼む気持ちへの配慮がないと映ります。内容に問題がなくても、時刻や日をずらすだけで防げます。
公開を予定している日（なければ今日）が、1月17日・3月11日・8月6日・8月9日・8月15日・9月1日のときだけ調べます。
死角: 地域だけの追悼の日や、その日に起きた災害・事故は分かりません。
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_MEMORIAL_DAYS = {
    (1, 17): Wording("阪神・淡路大震災の日", "the Great Hanshin earthquake"),
    (3, 11): Wording("東日本大震災の日", "the Great East Japan earthquake"),
    (8, 6): Wording("広島の原爆の日", "the bombing of Hiroshima"),
    (8, 9): Wording("長崎の原爆の日", "the bombing of Nagasaki"),
    (8, 15): Wording("終戦の日", "the end of the war"),
    (9, 1): Wording("関東大震災の日", "the Great Kanto earthquake"),
}
_LIGHT = regex(
    r"フェス(?!タ跡)|(?:お)?祭り?|まつり|グルメ|スイーツ|ビール|乾杯|パーティー?|プレゼント|キャンペーン|お得|大抽選|抽選会|わくわく|ワクワク|ウキウキ|楽し[いくみむもん]|盛り上が|ゆるキャラ|ダジャレ|爆笑|お笑い|花火|カラオケ|ダンス|コスプレ|食べ放題|セール|大人気|映え"
    r"|フェア|食べ(?:比べ|歩き|尽く)|飲み比べ|ラリー|コンテスト|ハロウィン|クリスマス|仮装|水着|キャンプ|バーベキュー|BBQ|盆踊り|屋台|ビンゴ|縁日|売り出し|特売|割引|福袋|総選挙|人気投票"
    r"|クイズ|なぞなぞ|おもしろ|面白|笑[いえっわ]|[(]笑|にゃん|遊ぼう|遊びに|集まれ|やった[ーぁ!]|わーい|テンション|ノリノリ|イエーイ|最高|おいし|美味し|うまい|フリマ|マルシェ|ライブ|コンサート|バル(?![ァ-ヶー])|ゲーム|推し|バズ|キラキラ|ワイワイ|わいわい|にぎや|賑や|花見|婚活|恋活|カフェ|給食|占い|変顔|スタンプ|水鉄砲|バトル|選手権|ナイト|DJ|かわいい|可愛い|カワイイ|踊|開幕|スタート(?!時)|ワークショップ|体験会|サンタ|プール開き|海開き|盛大|お楽しみ|ドキドキ|どきどき|大さわぎ|大騒ぎ|はしゃ|スリル|すべり台|滑り台|ぐらぐら|グラグラ|うれし|嬉し|ラッキー|おトク|ポイント(?:還元|アップ)|記念品|当た[るり]|もらえ|ねこ|猫|わんこ|パンダ|赤ちゃん誕生|優勝|祝|おめでと|ハッピー|チャレンジ|デビュー|山車"
)
_CHEERFUL = regex(
    "[!！♪♡♥★☆]|[\U0001f300-\U0001faff]|わくわく|ワクワク|盛り上が|ワイワイ|やったー|フェア|スイーツ|グルメ|食べ放題|飲み比べ|ビール|お笑い|ハロウィン|仮装|総選挙|ドキドキ|どきどき|大さわぎ|大騒ぎ|はしゃ|スリル|わいわい|踊りましょう|遊びましょう|楽しもう|遊ぼう|笑って|大人気|いちばん人気|一番人気|乾杯|抽選会|福袋|カーニバル|[(]笑[)]|だ[ー〜]|よ[ー〜]"
)
# Amusements that hurt those who mourn even where the post is written quietly.
_AMUSES = regex(
    r"ビアガーデン|ビール|乾杯|飲み比べ|食べ放題|食べ比べ|流しそうめん|ダンス|カラオケ|大道芸|お笑い|漫才|お化け屋敷|肝試し|ショー(?!ト|ウ|ケ)|ライブ|フェス(?!タ跡)|カーニバル|パレード|仮装|コスプレ|カウントダウン|抽選会|福引|お買い得|お得|割引|売り出し|特売|福袋|ゆるキャラ|キャラクターの誕生|総選挙|人気投票|癒や(?:さ|し)|かわいい|可愛い|わくわく|ワクワク|盛り上が|水着|水鉄砲|花火(?!の(?:後|燃|ごみ))|盆踊り|縁日|屋台|婚活|占い|ゲーム大会|ハロウィン|クリスマス"
)
_NOT_AMUSING = regex(r"中止|延期|取りやめ|休止|展示|貸し出|注意|募金|自粛|燃えるごみ|ごみの出し方")
_MOURNS = regex(
    r"追悼|黙とう|黙祷|黙\s?とう|慰霊|震災|平和(?![町通台島堂橋])|原爆|被爆|終戦|戦没|戦争|空襲|防災|災害|備え|避難|被災|祈(?!願|年)|悼|犠牲|いのち|命(?!名|中)|復興|鎮魂|灯籠|地震|(?<!職業)訓練"
)


def _on(month: int, day: int, text: str) -> Example:
    return Example(text, today=date(2027, month, day))


RULE = Rule(
    id="frivolous_on_memorial_day",
    principle=8,
    severity=Severity.WARN,
    title=Wording("追悼の日の明るい話題", "Light topic on a day of mourning"),
    message=Wording(
        "公開の日は{occasion}です。「{found}」のような明るい話題は、悼む人への配慮がないと受け取られます。",
        "The post goes out on the anniversary of {occasion}; “{found}” may hurt those who mourn.",
    ),
    suggestion=Wording(
        "日や時刻をずらすか、落ち着いた書き方にできないか考えてください。",
        "Consider another day or hour, or a quieter wording.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則8（区全体の評価）",
    kinds=frozenset({Kind.NOTICE, Kind.EVENT, Kind.REPLY}),
    flags=(
        _on(3, 11, "春の⟦スイーツ⟧特集！お気に入りを見つけてください。"),
        _on(3, 11, "⟦わくわく⟧工作教室を開きます。"),
        _on(8, 6, "⟦ビール⟧で乾杯しましょう🍻"),
        _on(8, 9, "夏⟦フェス⟧の参加者を募集中！"),
        _on(8, 15, "今夜は⟦花火⟧大会♪"),
        _on(9, 1, "⟦お得⟧な買い物券を販売します！"),
        _on(1, 17, "新年の⟦抽選会⟧、今日まで！"),
        _on(3, 11, "⟦ゆるキャラ⟧の人気投票が始まりました！"),
        _on(8, 6, "⟦お笑い⟧ライブで暑さを吹き飛ばそう！"),
        _on(3, 11, "春の⟦スイーツ⟧フェアを開催中です。区内30店で楽しめます。"),
        _on(9, 1, "⟦ハロウィン⟧の準備。仮装で遊ぼう！"),
        _on(8, 9, "かき氷⟦食べ比べ⟧ラリー、スタート！"),
        _on(3, 11, "商店街の大⟦売り出し⟧、いよいよスタート！"),
        _on(8, 15, "今夜は⟦盆踊り⟧！浴衣でどうぞ！"),
        _on(8, 6, "夏だ！⟦水着⟧で集合🏊"),
        _on(8, 15, "⟦にゃん⟧この写真を待ってます😹"),
        _on(1, 17, "⟦ぐらぐら⟧揺れる空気の船で、転んで笑って大さわぎ。今日が最終日です。"),
        _on(1, 17, "⟦クイズ⟧に答えて景品を当てよう！"),
        _on(8, 9, "駅前で⟦大道芸⟧の披露があります。拍手でお迎えください。"),
        Example(
            "⟦プレゼント⟧企画を始めます！",
            planned_at=datetime(2027, 3, 10, 15, 30, tzinfo=UTC),  # already the 11th in Japan
        ),
    ),
    allows=(
        "春のスイーツ特集！お気に入りを見つけてください。",
        _on(3, 12, "わくわく工作教室を開きます！"),
        _on(3, 11, "東日本大震災から16年。午後2時46分に黙とうをささげます。"),
        _on(3, 11, "みなも祭りの会場で、追悼の集いを開きます！"),
        _on(8, 15, "戦没者を追悼し、平和を祈念する式典を行います。"),
        _on(9, 1, "今日は防災の日。楽しみながら備えを学びましょう！"),
        _on(8, 6, "図書館は8月10日から休館します。"),
        _on(1, 17, "祭りの道具を展示しています。"),
        _on(3, 11, "粗大ごみの申込み方法が変わります！"),
        _on(8, 9, "熱中症にご注意ください！"),
        _on(8, 6, "プールの開放は8月20日（金）までです。"),
        _on(3, 11, "保育園の入園説明会は3月13日です。申込みは不要です。"),
        _on(8, 15, "図書館でコンサートの録音を貸し出しています。"),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The first light word of a cheerful post that goes out on a day of mourning without mentioning it."""
    occasion = _MEMORIAL_DAYS.get((document.day.month, document.day.day))
    if not occasion or _MOURNS.search(document.text):
        return
    light, severity = _light_word(document.text)
    if light:
        yield Hit(start=light.start(), end=light.end(), values={"occasion": occasion}, severity=severity)


def _light_word(text: str) -> tuple[re.Match[str] | None, Severity | None]:
    """The first light word; a post that is cheerful besides is taken more seriously than a quiet one."""
    if _CHEERFUL.search(text):
        return _LIGHT.search(text) or _AMUSES.search(text), None
    return (None if _NOT_AMUSING.search(text) else _AMUSES.search(text)), Severity.INFO
