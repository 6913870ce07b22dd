"""Every view at its longest content is one that Slack takes, in both languages."""

import inspect
import pkgutil
from dataclasses import replace
from datetime import timedelta
from importlib import import_module

import pytest

from bot.playground.api.content import LONGEST_BLOCKS, strings_in
from bot.playground.blockkit.surfaces import message_complaints, view_complaints
from bot.records.accounts import AccountState
from bot.records.draft_reminders import WaitingFor
from bot.records.operation_policies import PolicyOutcome
from bot.records.reviews import Outcome, ReviewState
from bot.workflows.checklists import CHECKLISTS
from handlers import views
from handlers.views.account_form_modal import account_form_modal
from handlers.views.account_modal import account_modal
from handlers.views.account_state_modal import account_state_modal
from handlers.views.allow_modal import allow_modal, allowed_modal
from handlers.views.answers import check_answer, draft_list, submission_answer, submitted_modal
from handlers.views.decision_notices import approved_notice, decision_fallback, returned_notice
from handlers.views.digest import digest, digest_fallback
from handlers.views.draft_modal import draft_modal
from handlers.views.draft_reminder import draft_reminder, draft_reminder_fallback
from handlers.views.due_answer import due_answer
from handlers.views.duty_reminder import duty_reminder, reminder_fallback
from handlers.views.feature_modal import announced_modal, feature_modal
from handlers.views.history_modal import history_modal
from handlers.views.home_tab import home_tab
from handlers.views.inspection_modal import inspection_modal
from handlers.views.policy_review_modal import policy_review_modal
from handlers.views.policy_version_modal import policy_version_modal
from handlers.views.refusal import refusal_blocks, refusal_modal
from handlers.views.return_modal import return_modal
from handlers.views.review_card import card_fallback, review_card
from handlers.views.undeliverable import undeliverable, undeliverable_fallback
from tests.project import longest
from tests.project.longest import (
    ANNOUNCED,
    DRAFTS,
    DUE,
    DUTY,
    EMPTY_HOME,
    FINDINGS,
    FIRST_HOME,
    FORM,
    HISTORY,
    HOME,
    MANY_SECTIONS,
    NOTHING_DUE,
    ONE_SECTION,
    STOPPED,
    SUBMITTED,
    TEXT,
    TODAY,
    ZONE,
    finding,
    reminder,
    review,
)

APPROVED = review(ReviewState.APPROVED, Outcome.APPROVED)
RETURNED = review(ReviewState.RETURNED, Outcome.RETURNED)
WAITING = longest.draft_reminder(WaitingFor.PLANNED_TIME)
PERMALINK = "https://minamo-ward.enterprise.slack.com/archives/C0REVIEW0123/p1700000000000100"
DEAD = {"job_id": 1_000_000, "lane": "C0REVIEW0123", "error": "msg_blocks_too_long"}

MESSAGES = {
    "open card": lambda locale: review_card(review(), ZONE, locale),
    "approved card": lambda locale: review_card(APPROVED, ZONE, locale),
    "returned card": lambda locale: review_card(RETURNED, ZONE, locale),
    "approved notice": lambda locale: approved_notice(APPROVED, ZONE, locale),
    "returned notice": lambda locale: returned_notice(RETURNED, locale),
    "stopped answer": lambda locale: submission_answer(STOPPED, TEXT, locale),
    "submitted answer": lambda locale: submission_answer(SUBMITTED, TEXT, locale),
    "check answer": lambda locale: check_answer(TEXT, FINDINGS, locale),
    "draft list": lambda locale: draft_list(DRAFTS, locale),
    "empty draft list": lambda locale: draft_list([], locale),
    "refusal": lambda locale: refusal_blocks("理由です。" * 100, TEXT * 5, locale),
    "reminder": lambda locale: duty_reminder(reminder(), TODAY, ZONE, locale),
    "recorded reminder": lambda locale: duty_reminder(reminder(PolicyOutcome.REVISED), TODAY, ZONE, locale),
    **{
        f"draft reminder, {each}": lambda locale, each=each: draft_reminder(
            longest.draft_reminder(each), PERMALINK, "U0SATO", longest.NOW, ZONE, locale
        )
        for each in WaitingFor
    },
    "draft reminder without a link": lambda locale: draft_reminder(
        WAITING, "", WAITING.slack_channel_id, longest.NOW - timedelta(days=1), ZONE, locale
    ),
    "due answer": lambda locale: due_answer(DUE, TODAY, locale),
    "empty due answer": lambda locale: due_answer(NOTHING_DUE, TODAY, locale),
    "digest": lambda locale: digest(longest.DIGEST, ZONE, locale),
    "empty digest": lambda locale: digest(longest.EMPTY_DIGEST, ZONE, locale),
    "undeliverable": lambda locale: undeliverable(DEAD, locale),
    "lasting trouble": lambda locale: undeliverable(DEAD | {"lasts": True}, locale),
}
VIEWS = {
    "account modal": lambda locale: account_modal(longest.register(), locale),
    "closed account modal": lambda locale: account_modal(longest.register(AccountState.CLOSED), locale),
    "form of an account": lambda locale: account_form_modal(longest.register(), locale),
    "form of an account, for its owner": lambda locale: account_form_modal(
        longest.register(is_last_step=True), locale
    ),
    "form of a new account": lambda locale: account_form_modal(None, locale),
    "policy version modal": lambda locale: policy_version_modal(longest.register(), 60, TODAY, TODAY, locale),
    "account state modal": lambda locale: account_state_modal(longest.register(), locale),
    "account state modal, last step": lambda locale: account_state_modal(
        longest.register(AccountState.DORMANT, is_last_step=True), locale
    ),
    "closed account state modal": lambda locale: account_state_modal(
        longest.register(AccountState.CLOSED), locale
    ),
    "draft modal, one section": lambda locale: draft_modal(FORM, ONE_SECTION, locale, findings=FINDINGS),
    "draft modal, many sections": lambda locale: draft_modal(FORM, MANY_SECTIONS, locale, findings=FINDINGS),
    "draft modal, returned": lambda locale: draft_modal(
        FORM, ONE_SECTION, locale, findings=FINDINGS, returned_because="理由です。" * 400
    ),
    "draft modal, 200 findings": lambda locale: draft_modal(
        FORM, ONE_SECTION, locale, findings=[finding(number % 70) for number in range(200)]
    ),
    "submitted modal": lambda locale: submitted_modal(SUBMITTED, locale),
    "home": lambda locale: home_tab(HOME, TODAY, locale),
    "empty home": lambda locale: home_tab(EMPTY_HOME, TODAY, locale),
    "first home of an administrator": lambda locale: home_tab(FIRST_HOME, TODAY, locale),
    "history modal": lambda locale: history_modal(HISTORY, ZONE, locale),
    "empty history modal": lambda locale: history_modal(replace(HISTORY, events=()), ZONE, locale),
    "policy review modal": lambda locale: policy_review_modal(DUTY, TODAY, locale),
    **{
        f"inspection modal, {kind}": lambda locale, kind=kind: inspection_modal(
            replace(DUTY, kind=kind), locale
        )
        for kind in CHECKLISTS
    },
    "feature modal": lambda locale: feature_modal(TODAY, locale),
    "announced modal": lambda locale: announced_modal(ANNOUNCED, 500, locale),
    "return modal": lambda locale: return_modal(1_000_000, locale),
    "allow modal": lambda locale: allow_modal(1_000_000, 59, FINDINGS[0], locale),
    "allowed modal": allowed_modal,
    "refusal modal": lambda locale: refusal_modal("理由です。" * 100, TEXT * 5, locale),
}
FALLBACKS = {
    "digest": lambda locale: digest_fallback(longest.DIGEST, locale),
    "undeliverable": lambda locale: undeliverable_fallback(DEAD, locale),
    "card": lambda locale: card_fallback(review(), locale),
    "decision": lambda locale: decision_fallback(APPROVED, locale),
    "draft reminder": lambda locale: draft_reminder_fallback(WAITING, longest.NOW, locale),
    "reminder": lambda locale: reminder_fallback(reminder(), locale),
}
LOCALES = pytest.mark.parametrize("locale", ["ja", "en"])


@LOCALES
@pytest.mark.parametrize("draw", MESSAGES.values(), ids=MESSAGES)
def test_a_message_at_its_longest_is_taken(draw, locale):
    blocks = [block.to_dict() for block in draw(locale)]
    assert message_complaints(blocks) == []
    assert sum(map(len, strings_in(blocks))) <= LONGEST_BLOCKS


@LOCALES
@pytest.mark.parametrize("draw", VIEWS.values(), ids=VIEWS)
def test_a_view_at_its_longest_is_taken(draw, locale):
    assert view_complaints(draw(locale).to_dict()) == []


@LOCALES
@pytest.mark.parametrize("draw", FALLBACKS.values(), ids=FALLBACKS)
def test_a_fallback_is_one_line(draw, locale):
    assert "\n" not in draw(locale)
    assert len(draw(locale)) <= 4000


@LOCALES
@pytest.mark.parametrize("sheet", [review(), APPROVED, RETURNED], ids=["open", "approved", "returned"])
def test_the_longest_card_still_shows_the_text_whole(sheet, locale):
    pieces = [
        span["text"]
        for block in review_card(sheet, ZONE, locale)
        if "rich_text_quote" in str(block.to_dict())
        for part in block.to_dict()["elements"]
        for span in part["elements"]
    ]
    assert TEXT in "".join(pieces)


@LOCALES
def test_every_account_can_be_chosen_in_the_modal(locale):
    for accounts in (ONE_SECTION, MANY_SECTIONS):
        shown = draft_modal(FORM, accounts, locale).to_dict()
        [menu] = [block["element"] for block in shown["blocks"] if block["block_id"] == "account"]
        offered = [option["value"] for group in menu["option_groups"] for option in group["options"]]
        assert sorted(map(int, offered)) == list(range(1, 501))


@LOCALES
def test_the_account_chosen_before_is_chosen_again_wherever_it_stands(locale):
    for number in (1, 101, 500):
        view = draft_modal(replace(FORM, account_id=number), ONE_SECTION, locale).to_dict()
        assert view_complaints(view) == []
        assert f'"{number}"' in str(view).replace("'", '"')


def test_every_builder_is_drawn_here():
    own = {
        "account_table",
        "draft_row",
        "due_rows",
        "findings",
        "history_facts",
        "images",
        "pieces",
        "rich",
        "room",
        "stopped",
    }  # parts of the others
    modules = {found.name for found in pkgutil.iter_modules(views.__path__)} - own
    builders = {
        name
        for module in modules
        for name, function in inspect.getmembers(
            import_module(f"handlers.views.{module}"), inspect.isfunction
        )
        if not name.startswith("_") and function.__module__ == f"handlers.views.{module}"
    }
    drawn = set(globals()) & builders
    assert drawn == builders
