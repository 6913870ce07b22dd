"""Reviewers teach: 「この場合は問題ない」 on a card, and what it changes."""

from bot.playground.person import Person
from bot.playground.seed import REVIEW_CHANNEL
from bot.playground.stage import Stage
from bot.records.audit import AuditEntry
from bot.workflows import learning
from handlers.ids import DRAFT_COMMAND, Action, Field
from tests.scenarios.scene import Scene

ELSEWHERE = "税の相談会は12月3日（木）です。申込みは http://zei.city.minamo.lg.jp/ からどうぞ。"


def teaches(scene: Scene, reviewer: Person, author: Person, *, scope: str = "account") -> dict[str, str]:
    card = scene.in_review(author, ELSEWHERE)
    reviewer.presses(card, Action.ALLOW, selected="http://zei.city.minamo.lg.jp/")
    scene.until(lambda: reviewer.modal)
    return reviewer.submits(
        {Field.REASON: "税の相談の予約は、この古いサイトだけで受ける。", Field.SCOPE: scope}
    ).errors


def test_allowed_words_pass_for_that_account_until_somebody_revokes_them(
    stage: Stage, sato: Person, tanaka: Person
) -> None:
    scene = Scene(stage)
    assert not teaches(scene, tanaka, sato)
    assert "許可しました" in scene.until(lambda: tanaka.modal).rendered
    tanaka.closes_modal()

    quiet = sato.types(DRAFT_COMMAND, ELSEWHERE, channel=REVIEW_CHANNEL).ephemeral
    assert quiet is not None
    assert "指摘はありません" in quiet.rendered

    home = tanaka.opens_home()
    assert home is not None
    assert "税の相談の予約" in home.rendered
    tanaka.presses(home, Action.REVOKE_ALLOWANCE)
    scene.until(lambda: not learning.allowances_seen_by(stage.ward, tanaka.id))
    told = sato.types(DRAFT_COMMAND, ELSEWHERE, channel=REVIEW_CHANNEL).ephemeral
    assert told is not None
    assert "暗号化されていない" in told.rendered
    with stage.ward.database.reading() as session:
        actions = [entry.action for entry in session.query(AuditEntry)]
    assert actions.count("words_allowed") == actions.count("words_revoked") == 1


def test_an_author_does_not_allow_their_own_words(stage: Stage, sato: Person) -> None:
    scene = Scene(stage)
    teaches(scene, sato, sato)
    refusal = scene.until(lambda: sato.modal)
    assert "自分の投稿案" in str(refusal.errors) + refusal.rendered
    sato.closes_modal()


def test_only_an_administrator_allows_words_for_the_whole_ward(
    stage: Stage, sato: Person, tanaka: Person
) -> None:
    scene = Scene(stage)
    errors = teaches(scene, tanaka, sato, scope="ward")
    assert "管理者だけ" in errors[Field.SCOPE]
    tanaka.closes_modal()


def test_what_became_of_findings_is_counted(stage: Stage) -> None:
    counted = {tally.rule: tally for tally in learning.tallies(stage.ward)}
    assert counted["insecure_link"].fired >= 2
    assert counted["insecure_link"].dismissed == 1
