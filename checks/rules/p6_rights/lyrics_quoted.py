"""歌の歌詞や曲を、許しを確かめずに載せるように読めます。

歌詞や曲には作った人の権利があり、一節でも無断で載せると、作った人の収入を損ない、区は使用料や賠償を求められます。
オリジナルの曲や区の歌、許諾を得たと書いてあるもの、歌詞の募集は指摘しません。
死角: 歌詞だと書かれていない一節は分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_hints, read_phrases
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_PHRASES = read_phrases("lyrics_quoted")
_LYRICS = regex(_PHRASES["lyrics"])
_VERSES = regex(_PHRASES["verses"])
_WITH_A_SONG = regex(_PHRASES["with_a_song"])
_SUNG = regex(_PHRASES["sung"])
_NEAR = 30  # characters beside verses in which it is told whose they are
_CLEARED = regex(_PHRASES["cleared"])
_CLEARED_BESIDE = regex(_PHRASES["cleared_beside"])

RULE = Rule(
    id="lyrics_quoted",
    principle=6,
    severity=Severity.WARN,
    title=Wording("歌詞や曲を使った書き方", "Lyrics or music put to use"),
    message=Wording(
        "「{found}」とあります。歌詞や曲は一節でも作った人の権利があり、無断で載せるとその収入を損ない、区も賠償を求められます。",
        "The text says “{found}”. Even a line of a song belongs to its maker; using it without leave harms them.",
    ),
    suggestion=Wording(
        "歌詞を消して曲名だけを紹介するか、許諾を得て、その番号を書き添えてください。",
        "Name the song only, or get permission and state its number.",
    ),
    source="著作権法（楽曲・歌詞の複製と公衆送信）／ガイドライン 原則6",
    hints=read_hints("lyrics_quoted"),
    flags=(
        "人気曲の⟦歌詞を載せ⟧ました。",
        "⟦歌詞「上を向いて歩いた道で風の声を聞く」⟧を口ずさみましょう。",
        "あの曲の⟦サビの一部を紹介⟧します。",
        "⟦歌詞の一節を引用⟧して、卒業生に贈ります。",
        "⟦替え歌でごみの出し方をお知らせ⟧します。",
        "動画は⟦人気アイドルの曲をBGM⟧にしました。",
        "⟦BGMには話題のヒット曲を⟧使いました。",
        "⟦流行の曲に合わせ⟧て職員が手洗いを紹介します。",
        "⟦「負けないで最後まで走り抜けて」という歌詞が⟧胸に響きます。",
        "⟦♪夜空に光る小さな星のように♪⟧の歌詞のように輝いて。",
        "⟦歌詞を全部書き⟧起こしてみました。",
        "「夜空に咲いた きみの名を呼ぶ⟦」（あのヒット曲の歌い出し⟧）",
        "「あの日の空を忘れない⟦」は、あの名曲の一節⟧です。",
        "『きみに会いたい⟦』というあの歌のサビ⟧が浮かびます。",
        "⟦♪さよならは　言わないでおこう\n　きみと登った　坂の途中で\n　もう一度だけ　手を振るから♪⟧\n（卒業の定番）",
        "⟦♪風に乗って　君の街まで\n 届けたい　この思い♪⟧",
        "いつまでも忘れない、⟦あの曲「虹の向こう」より⟧",
        "⟦歌手の川村さんが歌う「君がくれた言葉を胸に 明日も歩いていく」⟧に励まされます。",
        "⟦「夜明けの町を/ぼくらは走る/風になれ」⟧あの歌が聞こえてきます。",
        "⟦大ヒット曲の一節⟧のとおり、前を向きましょう。",
    ),
    allows=(
        "区歌の歌詞を紹介します。",
        "オリジナル曲の歌詞を募集します。",
        "人気の曲をピアノで演奏するコンサートです。",
        "♪楽しいコンサートのお知らせです♪",
        "許諾を得て、歌詞を掲載しています（JASRAC許諾番号0000000000）。",
        "懐かしの曲に合わせて踊るダンス教室です。",
        "歌詞カードを見ながら歌いましょう。",
        "BGMの音量を下げました。",
        "お越しをお待ちしています♪",
        "曲がり角にご注意ください。",
        "さびを落とす方法を紹介します。",
        "消防車のメロディーが変わります。",
        "「ふるさと」は唱歌の一節にも出てきます。",
        "「第九」の合唱曲の冒頭を練習するコンサートです。",
        "詩と歌の展覧会を開きます。",
        "♪お話し会のご案内\n図書館で楽しいひとときを過ごしましょう♪",
        "♪手遊び\n♪わらべうた\n♪紙芝居",
        "歌手の川村さんの曲「虹」が流れます。",
        "次の曲から、会場の皆さんもご一緒にどうぞ。",
        "♪区歌です♪\n「みなもの川に/朝日はのぼる/わが町よ」",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The phrases that put a song to use, and its verses, outside what was cleared or made by the ward."""
    for match in _LYRICS.finditer(document.text):
        if not _CLEARED.search(document.around(match.start())):
            yield Hit(start=match.start(), end=match.end())
    for match in _VERSES.finditer(document.text):
        if not _CLEARED_BESIDE.search(_beside(document, match)):
            yield Hit(start=match.start(), end=match.end())
    for match in _WITH_A_SONG.finditer(document.text):
        beside = _beside(document, match)
        if _SUNG.search(beside) and not _CLEARED_BESIDE.search(beside):
            yield Hit(start=match.start(), end=match.end())


def _beside(document: Document, match: re.Match[str]) -> str:
    """The verses, with what stands before and after them."""
    return document.text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
