"""The document: folding, sentences, words, links and tags, with offsets that lead back."""

import pytest

from checks import Post
from checks.document import Document
from checks.folding import fold
from checks.links import find_links
from checks.sentences import cut_sentences
from checks.tags import find_hashtags, find_mentions
from checks.tokens import tokenize
from tests.checks.guidelines import PLAIN
from tests.checks.test_dates import SUNDAY


def document(text: str) -> Document:
    return Document(Post(text=text, today=SUNDAY), PLAIN)


@pytest.mark.parametrize(
    ("original", "folded"),
    [
        ("１１月（日）", "11月(日)"),
        ("ﾊﾟｿｺﾝ", "パソコン"),
        ("か\u3099き\u3099", "がぎ"),
        ("避難\u200b所", "避難所"),
        ("①番", "1番"),
        ("ｈｔｔｐｓ：／／ａ", "https://a"),
        ("そのまま", "そのまま"),
        ("", ""),
    ],
)
def test_folding_gives_one_form_to_what_reads_the_same(original: str, folded: str):
    assert fold(original).text == folded


@pytest.mark.parametrize(
    ("original", "word", "place"),
    [
        ("ﾊﾟｿｺﾝ教室", "教室", "教室"),
        ("ﾊﾟｿｺﾝ教室", "パソコン", "ﾊﾟｿｺﾝ"),
        ("避難\u200b所へ", "避難所", "避難\u200b所"),
        ("㍻30年", "平成", "㍻"),
        ("か\u3099き", "が", "か\u3099"),
        ("\u200b\u200b所", "所", "所"),
    ],
)
def test_a_folded_place_leads_back_to_the_original(original: str, word: str, place: str):
    folded = fold(original)
    at = folded.text.index(word)
    start, end = folded.original_span(at, at + len(word))
    assert original[start:end] == place


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("一つ。二つ！三つ？", ["一つ。", "二つ！", "三つ？"]),
        ("「はい。そうです。」と答えた。次。", ["「はい。そうです。」と答えた。", "次。"]),
        ("「閉じない\n次の行。", ["「閉じない", "次の行。"]),
        ("(一つ。)二つ", ["(一つ。)", "二つ"]),
        ("  間 \n\n  行  ", ["間", "行"]),
        ("」だけ。次", ["」だけ。", "次"]),
        ("", []),
    ],
)
def test_sentences_end_at_stops_and_lines_but_not_inside_quotations(text: str, sentences: list[str]):
    cut = cut_sentences(text)
    assert [each.text for each in cut] == sentences
    assert all(text[each.start : each.end] == each.text for each in cut)


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("（https://www.city.minamo.lg.jp/a）をご覧ください。", ["https://www.city.minamo.lg.jp/a"]),
        ("「https://www.city.minamo.lg.jp/」。", ["https://www.city.minamo.lg.jp/"]),
        ("https://ja.wikipedia.org/wiki/A_(B) です", ["https://ja.wikipedia.org/wiki/A_(B)"]),
        ("詳細はcity.minamo.lg.jpへ", ["city.minamo.lg.jp"]),
        ("ｈｔｔｐｓ：／／ａ．ｌｇ．ｊｐ／ｘ（地図）", ["https://a.lg.jp/x"]),
        ("https://みなも.jp/案内", ["https://みなも.jp/"]),
        ("koho@city.minamo.lg.jp", []),
        ("11.22 2.5倍 e.g. Ver.1.2", []),
        ("http://192.168.0.1:8080/x?y=1#z、次", ["http://192.168.0.1:8080/x?y=1#z"]),
        ("https://a.jp/https://b.jp/", ["https://a.jp/https://b.jp/"]),
        ("https://", []),
    ],
)
def test_links_end_where_the_address_ends(text: str, links: list[str]):
    assert [link.text for link in document(text).links] == links


def test_a_link_tells_what_stands_before_the_host():
    (link,) = find_links("https://www.city.minamo.lg.jp@Evil.Example.com:8443/x")
    assert (link.user, link.host, link.port) == ("www.city.minamo.lg.jp", "evil.example.com", "8443")


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("#みなも区 #防災", ["みなも区", "防災"]),
        ("お知らせ#防災", []),
        ("#2026", []),
        ("#2026年", ["2026年"]),
        ("＃秋まつり！", ["秋まつり"]),
        ("https://a.jp/#top", []),
    ],
)
def test_hashtags_are_what_platforms_would_link(text: str, tags: list[str]):
    assert [tag.name for tag in find_hashtags(fold(text).text)] == tags


def test_mentions_are_not_mail_addresses():
    assert [tag.name for tag in find_mentions("@minamo_city へ、koho@city.minamo.lg.jp、.@tokyo")] == [
        "minamo_city"
    ]


def test_words_have_the_offsets_of_the_text():
    text = "避難所を開設しました。"
    words = tokenize(text)
    assert "".join(word.surface for word in words) == text
    assert all(text[word.start : word.end] == word.surface for word in words)
    assert words[0].part_of_speech[0] == "名詞"


@pytest.mark.parametrize("text", ["", "\0", "\ud800", "あ\udfffい", "\u200b", "😀"])
def test_words_are_found_in_whatever_text(text: str):
    assert "".join(text[word.start : word.end] for word in tokenize(text)) == text


def test_a_text_too_long_for_the_dictionary_is_cut_at_sentence_ends():
    text = "避難所を開設しました。" * 3000
    words = tokenize(text)
    assert words[-1].end == len(text)
    assert all(text[word.start : word.end] == word.surface for word in words[:: len(words) // 50])


def test_a_long_text_without_any_stop_is_cut_all_the_same():
    assert tokenize("𠮷" * 30_000)[-1].end == 30_000
