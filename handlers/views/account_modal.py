"""The modal of an account: where it stands, what is missing, all its facts, and what can be done."""

from collections.abc import Iterator

from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement, RichTextElement, RichTextElementParts
from slack_sdk.models.views import View

from bot.records.accounts import AccountState, Badge
from bot.records.operation_policies import REQUIRED_ITEMS
from bot.workflows.account_gaps import names_of
from bot.workflows.account_sheets import PolicySheet, RegisterSheet
from bot.workflows.names import ACCOUNT_STATE_NAMES, BADGE_NAMES, REPLIES_NAMES
from checks.post import Replies
from checks.wording import Locale
from handlers.ids import Action, pack
from handlers.texts import accounts as texts
from handlers.texts import reviewing
from handlers.views.due_rows import due_row
from handlers.views.pieces import button, day_of, header, plain, say, section
from handlers.views.rich import line, link, rich, text, user

PEOPLE = ("section", "owner", "deputy", "authors", "review_channel", "section_channel")
USE = ("purpose", "replies", "reply_contact", "follow_policy", "repost_policy")
TRUST = ("url", "official_list_url", "badge")
PROFILE = ("profile_says_official", "profile_links_site", "profile_links_policy")
SAFETY = ("credentials_place", "mfa_place")
LINKS = frozenset({"url", "official_list_url"})
MOST_DUTIES = 20
CHANNELS = frozenset({"review_channel", "section_channel"})


def account_modal(sheet: RegisterSheet, locale: Locale) -> View:
    """Everything that is registered of an account, for those who keep it."""
    return View(
        type="modal",
        title=plain(texts.TITLE.say(locale)),
        close=plain(reviewing.CLOSE.say(locale)),
        blocks=[
            header(sheet.account.title),
            section(f"*{_state(sheet, locale)}*"),
            *_missing(sheet, locale),
            ActionsBlock(elements=list(_buttons(sheet, locale))),
            *_duties(sheet, locale),
            *_policy(sheet.policy, locale),
            rich(line(*_lines(sheet, PEOPLE, locale))),
            rich(line(*_lines(sheet, USE, locale), *_hours(sheet, locale))),
            rich(line(*_lines(sheet, TRUST, locale), *_profile(sheet, locale))),
            rich(line(*_lines(sheet, SAFETY, locale))),
        ],
    )


def _state(sheet: RegisterSheet, locale: Locale) -> str:
    return say(texts.STANDING, locale, state=ACCOUNT_STATE_NAMES[sheet.account.state].say(locale))


def _missing(sheet: RegisterSheet, locale: Locale) -> Iterator[Block]:
    if sheet.account.state is AccountState.CLOSED:
        yield section(texts.CLOSED.say(locale))
        return
    if sheet.lack:
        yield section(say(texts.POLICY_LACKS, locale, lack=sheet.lack.say(locale)))
    if sheet.policy and sheet.policy.items is None:
        yield section(texts.ITEMS_UNSEEN.say(locale))
    gaps = names_of(sheet.gaps).say(locale)
    yield section(say(texts.GAPS, locale, gaps=gaps) if sheet.gaps else texts.NO_GAPS.say(locale))


def _buttons(sheet: RegisterSheet, locale: Locale) -> Iterator[ButtonElement]:
    value = pack(account=sheet.account.id)
    if sheet.account.state is not AccountState.CLOSED:
        yield button(texts.EDIT.say(locale), Action.EDIT_ACCOUNT, value)
        yield button(texts.REGISTER_POLICY.say(locale), Action.REGISTER_POLICY, value)
        yield button(texts.CHANGE_STATE.say(locale), Action.CHANGE_STATE, value)
    yield button(texts.HISTORY.say(locale), Action.ACCOUNT_HISTORY, value)


def _duties(sheet: RegisterSheet, locale: Locale) -> Iterator[Block]:
    for duty in sheet.duties[:MOST_DUTIES]:
        yield due_row(duty, "", sheet.shown_on, locale)


def _policy(policy: PolicySheet | None, locale: Locale) -> Iterator[Block]:
    if policy is None:
        return
    parts = [
        text(texts.POLICY.say(locale, number=policy.number) + "\n", bold=True),
        link(policy.document_url),
        text(f"\n{texts.EFFECTIVE_ON.say(locale)}　{day_of(policy.effective_on, locale)}"),
        text(f"\n{texts.NEXT_REVIEW_ON.say(locale)}　{day_of(policy.next_review_on, locale)}"),
    ]
    if policy.items is not None:
        further = len(policy.items) - len(REQUIRED_ITEMS)
        seen = texts.ITEMS_SEEN_AND_MORE if further else texts.ITEMS_SEEN
        parts.append(text("\n" + seen.say(locale, count=further)))
    yield rich(line(*parts))


def _lines(sheet: RegisterSheet, facts: tuple[str, ...], locale: Locale) -> Iterator[RichTextElement]:
    for fact in facts:
        yield text(f"{texts.LABELS[fact].say(locale)}　", bold=True)
        yield from _value(sheet, fact, locale)
        yield text("\n")


def _value(sheet: RegisterSheet, fact: str, locale: Locale) -> Iterator[RichTextElement]:
    value = sheet.facts[fact]
    if fact == "authors":
        yield from _authors(value, locale)
    elif not value:
        yield text((texts.WARD_CHANNEL if fact == "review_channel" else texts.NOTHING).say(locale))
    elif fact in {"owner", "deputy"}:
        yield user(value)
    elif fact in CHANNELS:
        yield RichTextElementParts.Channel(channel_id=value)
    elif fact in LINKS:
        yield link(value)
    else:
        yield text(_named(value, locale))


def _named(value: str, locale: Locale) -> str:
    if isinstance(value, Replies):
        return REPLIES_NAMES[value].say(locale)
    return BADGE_NAMES[value].say(locale) if isinstance(value, Badge) else value


def _authors(authors: tuple[str, ...], locale: Locale) -> Iterator[RichTextElement]:
    if not authors:
        yield text(texts.ANYBODY.say(locale))
    for author in authors:
        if author.startswith("S"):
            yield RichTextElementParts.UserGroup(usergroup_id=author)
        else:
            yield user(author)
        yield text(" ")


def _hours(sheet: RegisterSheet, locale: Locale) -> Iterator[RichTextElement]:
    opens, closes = sheet.facts["posting_from"], sheet.facts["posting_until"]
    yield text(f"{texts.POSTING_HOURS.say(locale)}　", bold=True)
    if opens is None or closes is None:
        yield text(texts.NOTHING.say(locale))
    else:
        yield text(texts.HOURS.say(locale, opens=f"{opens:%H:%M}", closes=f"{closes:%H:%M}"))


def _profile(sheet: RegisterSheet, locale: Locale) -> Iterator[RichTextElement]:
    yield text(texts.PROFILE.say(locale), bold=True)
    for fact in PROFILE:
        said = (texts.YES if sheet.facts[fact] else texts.NO).say(locale)
        point = texts.LABELS[fact].say(locale)
        yield text("\n" + texts.PROFILE_POINT.say(locale, point=point, said=said))
