"""Texts full of what Slack might take for something else: shown inert, copied out to the byte."""

import hashlib

import pytest

from bot.playground.seed import REVIEW_CHANNEL
from bot.records.drafts import Draft, Revision
from handlers.ids import DRAFT_COMMAND, Action, Field
from tests.scenarios.scene import quoted, spans_of

MARKUP = (
    "<!channel> <@U0TANAKA> <#C0REVIEW> @here\n*太字* _斜体_ ~取り消し~ `符号` :tada:\n```\n囲み\n```\n> 引用\n"
    "<https://www.city.minamo.lg.jp/|区のサイト> https://www.city.minamo.lg.jp/matsuri?a=1&b=2"
)
TEXTS = {
    "markup": MARKUP,
    "entities": "&amp; &lt; &gt; &amp;lt; &#39; 100% <b>太字</b> R&D",
    "emoji": "家族👨‍👩‍👧‍👦と👍🏽、国旗🇯🇵🏴󠁧󠁢󠁥󠁮󠁧󠁿、晴れ☀️のち☔️、数字1️⃣ を試します。",
    "full width": "ＡＢＣ　１２３　！？　ｶﾞｷﾞ　か\u3099　㈱ № ～－ 𠮷野家 葛󠄀城市",
    "white space": "一行目\n\n\n　三行あけて\t字下げ\n  終わり",
    "quotes": "\"二重\" '一重' \\n ではなく \\\\ と {波括弧} と %s と {0}",
}
TURNED = "定員は\u202e02\u202c名、会場は\u2067区民ホール\u2069です。"


def goes_to_review(scene, author, text):
    """Hand a text in by the modal, as it is; waive what can be waived."""
    scene.opens(author)
    author.submits({Field.TEXT: text})
    waivers = [
        block["block_id"] for block in author.modal.blocks if block["block_id"].startswith(f"{Field.WAIVER}:")
    ]
    if waivers:
        author.submits(dict.fromkeys(waivers, "試しです。"))
    return scene.card(scene.latest(Draft).id)


def pinged(message):
    """Whom a message calls beside the people whom it names itself."""
    return message.pings - {"U0SATO", "U0TANAKA"}


def is_inert(shown):
    """Whether every quoted piece is text and nothing else."""
    return all(span["type"] in {"text", "user"} for span in spans_of(shown))


@pytest.mark.parametrize("text", [*TEXTS.values(), TURNED], ids=[*TEXTS, "turned"])
def test_a_text_is_shown_inert_and_approved_to_the_byte(scene, sato, tanaka, text):
    card = goes_to_review(scene, sato, text)
    assert quoted(card)[0] == text
    assert is_inert(card)
    assert [span["user_id"] for span in spans_of(card) if span["type"] == "user"] == ["U0SATO"]
    assert card.pings == {"U0SATO"}

    tanaka.presses(card, Action.APPROVE)
    draft_id = scene.latest(Draft).id
    notice = scene.dm(sato, f"投稿案 #{draft_id} 第1版が承認されました")
    digest = hashlib.sha256(text.encode()).hexdigest()
    assert quoted(notice) == [text]
    assert digest in notice.rendered
    assert is_inert(notice)
    assert pinged(notice) == set()
    assert scene.latest(Revision).text == text
    assert scene.latest(Revision).digest == digest


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_text_behind_the_command_is_stored_as_it_was_typed(scene, sato, text):
    sato.types(DRAFT_COMMAND, text, channel=REVIEW_CHANNEL)
    draft = scene.latest(Draft)
    stored = draft.working_copy["text"] if draft.working_copy else scene.latest(Revision).text
    assert stored == text


@pytest.mark.parametrize("text", [*TEXTS.values(), TURNED], ids=[*TEXTS, "turned"])
def test_the_private_answer_shows_the_text_inert(scene, sato, text):
    answer = sato.types(DRAFT_COMMAND, f"点検 {text}", channel=REVIEW_CHANNEL).ephemeral
    assert quoted(answer)[0] == text
    assert is_inert(answer)
    assert answer.pings == set()


def test_the_list_and_the_app_home_show_the_beginning_inert(scene, sato):
    scene.submits(sato, MARKUP)
    listed = sato.types(DRAFT_COMMAND, "一覧", channel=REVIEW_CHANNEL).ephemeral
    home = sato.opens_home()
    for shown in (listed, home):
        assert "<!channel> <@U0TANAKA>" in shown.rendered
        assert is_inert(shown)
    assert listed.pings == set()


def test_a_reason_for_return_is_shown_inert(scene, sato, tanaka):
    card = goes_to_review(scene, sato, TEXTS["emoji"])
    draft_id = scene.latest(Draft).id
    tanaka.presses(card, Action.RETURN)
    scene.until(lambda: tanaka.modal)
    tanaka.submits({Field.REASON: MARKUP})

    notice = scene.dm(sato, f"投稿案 #{draft_id} 第1版が差し戻されました")
    decided = scene.card(draft_id, says="差し戻されました")
    assert quoted(notice) == [MARKUP]
    assert quoted(decided)[-1] == MARKUP
    assert notice.pings <= {"U0SATO", "U0TANAKA"}
    assert decided.pings <= {"U0SATO", "U0TANAKA"}


def test_an_approved_text_is_copied_without_its_findings_marked(scene, sato, tanaka):
    card = goes_to_review(scene, sato, TURNED)
    assert "\u202e" in "".join(span["text"] for span in spans_of(card) if span.get("style", {}).get("code"))
    tanaka.presses(card, Action.APPROVE)
    notice = scene.dm(sato, f"投稿案 #{scene.latest(Draft).id} 第1版が承認されました")
    [copied] = [block for block in notice.blocks if "preformatted" in str(block)]
    [span] = copied["elements"][0]["elements"]
    assert span == {"type": "text", "text": TURNED}
