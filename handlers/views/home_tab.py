"""The App Home: what waits for a person, and how to begin."""

from collections.abc import Iterator, Sequence
from datetime import date

from slack_sdk.models.blocks import ActionsBlock, Block, DividerBlock
from slack_sdk.models.views import View

from bot.workflows.accounts import AccountSheet
from bot.workflows.draft_sheets import DraftSheet
from bot.workflows.duty_sheets import DutySheet
from bot.workflows.learning import AllowanceSheet
from checks.wording import Locale
from handlers.ids import Action, pack
from handlers.texts import duties, learning
from handlers.texts import home as texts
from handlers.views.draft_row import draft_line, go_on_button
from handlers.views.pieces import button, day_of, days_between, header, section, small
from handlers.views.rich import line, rich, text

SOON = 30
MOST = 20


def home_tab(
    drafts: Sequence[DraftSheet],
    kept: Sequence[DutySheet],
    unruled: Sequence[AccountSheet],
    allowances: Sequence[AllowanceSheet],
    today: date,
    locale: Locale,
) -> View:
    """A person's open drafts and the operation policies that they keep, with what to do next."""
    new = button(texts.NEW_DRAFT.say(locale), Action.NEW_DRAFT, "new", style="primary")
    return View(
        type="home",
        blocks=[
            header(texts.TITLE.say(locale)),
            section(texts.LEAD.say(locale)),
            ActionsBlock(elements=[new]),
            DividerBlock(),
            section(f"*{texts.DRAFTS.say(locale)}*"),
            *_drafts([draft for draft in drafts if draft.is_open], locale),
            *_policies(kept, unruled, today, locale),
            *_allowances(allowances, locale),
        ],
    )


def _drafts(drafts: Sequence[DraftSheet], locale: Locale) -> Iterator[Block]:
    if not drafts:
        yield section(texts.NO_DRAFTS.say(locale))
    for draft in drafts[:MOST]:
        yield draft_line(draft, locale)
        yield ActionsBlock(elements=[go_on_button(draft, locale)])


def _policies(
    kept: Sequence[DutySheet], unruled: Sequence[AccountSheet], today: date, locale: Locale
) -> Iterator[Block]:
    if not kept and not unruled:
        return
    yield DividerBlock()
    yield section(f"*{texts.POLICIES.say(locale)}*")
    for account in unruled[:MOST]:
        yield rich(line(text(texts.NO_POLICY.say(locale, account=account.title))))
    for policy in kept[:MOST]:
        yield rich(line(text(_policy_line(policy, today, locale))))
        record = button(duties.RECORD[policy.kind].say(locale), Action.RECORD_DUTY, pack(duty=policy.id))
        yield ActionsBlock(elements=[record])
    if len(kept) > MOST:
        yield small(texts.MORE.say(locale, count=len(kept) - MOST))


def _policy_line(policy: DutySheet, today: date, locale: Locale) -> str:
    days = days_between(today, policy.due_on)
    wording = texts.LATE if days < 0 else texts.SOON if days <= SOON else texts.FAR
    return texts.POLICY_LINE.say(
        locale,
        title=duties.TITLE[policy.kind].say(locale),
        account=policy.account.title,
        due_on=day_of(policy.due_on, locale),
        when=wording.say(locale, days=abs(days)),
    )


def _allowances(allowances: Sequence[AllowanceSheet], locale: Locale) -> Iterator[Block]:
    if not allowances:
        return
    yield DividerBlock()
    yield section(f"*{learning.HOME_TITLE.say(locale)}*")
    for allowed in allowances[:MOST]:
        scope = allowed.account.title if allowed.account else learning.SCOPE_WARD.say(locale)
        words = learning.HOME_LINE.say(
            locale, words=allowed.words, rule=allowed.rule_title, scope=scope, reason=allowed.reason
        )
        yield rich(line(text(words)))
        revoke = button(learning.REVOKE.say(locale), Action.REVOKE_ALLOWANCE, pack(allowance=allowed.id))
        yield ActionsBlock(elements=[revoke])
    if len(allowances) > MOST:
        yield small(texts.MORE.say(locale, count=len(allowances) - MOST))
