"""文の終わりが、友だちに話すような言い方になっています。

親しみのつもりでも、なれなれしい、ふざけていると感じる人がいます。区のほかの知らせまで軽く見られることがあります。
「だよ」「だね」「るぞ」のように、ふつうの形の言葉に終助詞が付いた文と、「食べたい」「つらい」など書き手の気持ちで終わる文を指摘します。
「〜しよう」「〜ませんか」「来てね」の誘い、自ら名乗るマスコットの言葉、「」で引いた言葉、題名や標語は指摘しません。
死角: です・ますで書かれたなれなれしさは分かりません。
"""

from collections.abc import Iterator, Sequence

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Hit, Rule
from checks.tokens import Token
from checks.wording import Wording

_STOP = r"(?=[ー〜~…\s]*(?:[。!?！？♪♡☆]|[\U0001f000-\U0001faff\u2600-\u27bf]|\n|$|(?<=[ー〜~…])))"
_ENDING = regex(
    rf"(?:よな|よね|かよ|だよ|[一-龥ァ-ヶぁ-ん]よ(?<!ですよ)(?<!ますよ)(?<!せんよ)|(?<!す)(?<!せん)(?<!した)(?<!さい)(?<!しょう)(?<!て)(?<!で)ね|[るうくすつぬぶむぐいただ]ぞ|[るうくすつぬぶむぐいただ]ぜ|[るだたい]わ|[るたいうくすつむだ]さ|なんだ|たんだ|るんだ|いんだ|うんだ|っけ|もん|[るたいなう]の(?=[?？])|るな|いな|たな|だな|かな|なあ|なぁ|[るたい]かも|たい|たくない|しい|だるい|つらい|眠い|ねむい|こわい|怖い|ひどい|すごい|やだ|嫌だ|いやだ|無理だ|最高だ|疲れた|つかれた|楽しかった|ほしい|欲しい|みたい)[ー〜~…]*{_STOP}"
)
_PARTICLE = "終助詞"
_PLAIN = ("終止形", "連体形")
_POLITE = frozenset({"助動詞-デス", "助動詞-マス"})
_FEELS = regex(
    r"(?<!が)(?:うらやまし|羨まし|だる|つら|辛|眠|ねむ|こわ|怖|ひど|しんど|寂し|さびし|悲し|かなし|うれし|嬉し|悔し|くやし|恥ずかし|恐ろし|腹立たし|面倒くさ|めんどくさ|うっとうし|たのし|楽し|(?<!て)ほし|(?<!て)欲し|おいし|美味し|暑苦し|忙し|いそがし|苦し|虚し|むなし|くるし|もどかし)い[ー〜~…]*$|(?:嫌|いや|や|最高|最悪|最低|無理|限界|憂うつ|憂鬱|退屈|暇|大変|楽しみ|幸せ|好き|大好き|嫌い)だ(?:な|なあ|なぁ)?[ー〜~…]*$|(?:疲れ|つかれ|飽き|びっくりし|がっかりし|ほっとし|泣い|感動し|焦っ|緊張し|楽しかっ|うれしかっ|おいしかっ)た[ー〜~…]*$|^やだ|すごい[ー〜~…]*$"
)
_SLOGAN = regex(
    r"未来|次世代|子どもたち|いのち|命|守り|伝え|残し|つなぎ|目指し|ふるさと|まち(?:を|に|へ)|知りたい|学びたい|始めたい|選手|題|標語|川柳|俳句|短歌|歌詞|詩|キャッチ|コピー"
)
_MASCOT = regex(
    r"(?:^|(?<=[\n。!?！]))\s*(?:(?:こんにちは|おはよう|やあ|みんな|はじめまして)[^\n。]{0,8}?)?(?:ぼく|わたし|おいら|オイラ)?(?:は|、)?[ぁ-んァ-ヶー一-龥]{2,8}(?:だよ|なのだ|だワン|だにゃ)[!！♪☆~〜]|(?:マスコット|キャラクター|ゆるキャラ|着ぐるみ)(?:の|「)"
)
_SPOKEN = regex(r"という(?:声|方|人)|と(?:話|言|語|思|感じ|叫|笑)")

_HINTS = (
    "よ", "ね", "ぞ", "ぜ", "わ", "さ", "んだ", "っけ", "もん", "の?", "な", "かも", "たい", "ない", "しい",
    "だるい", "つらい", "眠い", "ねむい", "怖い", "ひどい", "すごい", "やだ", "嫌だ", "いやだ", "だ", "た",
)  # fmt: skip

RULE = Rule(
    id="casual_ending",
    principle=8,
    severity=Severity.INFO,
    title=Wording("友だちに話すような文末", "Ending as among friends"),
    message=Wording(
        "「{found}」は、友だちに話すような言い方です。なれなれしい、ふざけていると感じる人がいます。",
        "“{found}” is how friends talk; some readers find it too familiar or flippant.",
    ),
    suggestion=Wording(
        "「です・ます」で終えてはいかがでしょうか。", "End the sentence politely (desu, masu)."
    ),
    source="公用文作成の考え方（2022-01-07 文化審議会建議）／ガイドライン 原則8",
    kinds=frozenset({Kind.NOTICE, Kind.EVENT, Kind.REPLY, Kind.CORRECTION}),
    hints=_HINTS,
    yields_to=frozenset(
        {
            "slang",
            "personal_opinion",
            "commanding",
            "dismissive_tone",
            "blames_readers",
            "reproach",
            "sarcasm",
            "told_before",
            "talks_down",
            "mockery",
            "defensive_reply",
        }
    ),
    flags=(
        "締切は⟦明日だよ⟧。",
        "税金の話は⟦眠くなるよね⟧。",
        "これ、実は無料な⟦んだ⟧。",
        "本日の給食はカレー。⟦食べたい⟧。",
        "朝から雨。⟦つらい⟧。",
        "防災訓練、今年⟦もやるよ⟧！",
        "もう12⟦月だね〜⟧",
        "仕事に行き⟦たくない⟧。",
        "今年の菊⟦は大きいな⟧。",
        "⟦うらやましい⟧。職員も参加したいです。",
    ),
    allows=(
        "ぜひお越しくださいね。",
        "遊びに来てね！",
        "もうすぐクリスマスですね。",
        "みんなで歩こう、みなも川！",
        "「また来たいね」と話す親子の姿が見られました。",
        "未来に残したい。みなもの里山。",
        "昭和の町並みがなつかしい。写真展を開きます。",
        "何を読もうかな。読書の秋です。",
        "希望する方は、職員に申し出られたい。",
        "会場は満員。熱気に包まれました。",
        "ぼくはみなもんだよ！ 落ち葉がきれいだよ。",
        "どうぞお楽しみに。",
        "ごみの分け方、知っていますよね。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The sentences that end in a plain form with a particle among friends, or in the writer's own feeling."""
    if _MASCOT.search(document.text):
        return
    for match in _ENDING.finditer(document.text):
        if document.is_quoted(*match.span()) or _is_said(document, match.end()):
            continue
        tokens = _before(document, match.start(), match.end())
        start = _casual_start(document, tokens)
        if start is not None:
            yield Hit(start=start, end=match.end())


def _is_said(document: Document, end: int) -> bool:
    line = document.text[max(0, end - 24) : end]
    return bool(_SPOKEN.search(document.text, end, end + 6)) or bool(_SLOGAN.search(line))


def _before(document: Document, start: int, end: int) -> list[Token]:
    """The words of the sentence up to `end`, without what is drawn out."""
    return [
        token
        for token in document.words_at(start).tokens
        if token.end <= end and token.part_of_speech[0] not in {"補助記号", "空白", "記号"}
    ]


def _casual_start(document: Document, tokens: Sequence[Token]) -> int | None:
    """Where the casual ending starts; None if the words before are polite, or no sentence."""
    at = len(tokens) - 1
    while at >= 0 and tokens[at].part_of_speech[1] == _PARTICLE:
        at -= 1
    if at < 0:
        return None
    start = tokens[max(0, at - 1)].start
    if at < len(tokens) - 1:
        casual = _is_among_friends(tokens[at], tokens[-1].surface)
    else:
        casual = _is_own_wish(tokens, at) or _FEELS.search(document.text, start, tokens[-1].end) is not None
    return start if casual else None


def _is_plain(token: Token) -> bool:
    kind, form = token.part_of_speech[4:6]
    return form.startswith(_PLAIN) and kind not in _POLITE


def _is_among_friends(predicate: Token, particle: str) -> bool:
    """A plain form before よ or ね; か alone asks, and な after a verb forbids."""
    forbids = particle == "な" and predicate.part_of_speech[0] == "動詞"
    return _is_plain(predicate) and particle not in {"か", "かい"} and not forbids


def _is_own_wish(tokens: Sequence[Token], at: int) -> bool:
    """食べたい, 食べたくない, 無料なんだ; 申し出られたい asks others."""
    before = tokens[at - 1] if at else tokens[at]
    kind = tokens[at].part_of_speech[4]
    if kind == "助動詞-ダ":
        return _is_plain(tokens[at]) and before.surface in {"ん", "の"}
    if kind == "助動詞-タイ":
        return _is_plain(tokens[at]) and before.surface not in {"れ", "られ"}
    return _is_plain(tokens[at]) and before.part_of_speech[4] == "助動詞-タイ"
