"""The weekly digest for 広報課: what to do first, what is late, what comes, what waits."""

from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block, RichTextBlock

from bot.workflows.accounts import AccountSheet
from bot.workflows.digest_sheets import DigestSheet
from bot.workflows.names import ACCOUNT_STATE_NAMES
from checks.wording import Locale, Wording
from handlers.texts import digest as texts
from handlers.texts import duties
from handlers.views.pieces import day_of, header, moment_of
from handlers.views.rich import line, rich, text


def digest(sheet: DigestSheet, zone: ZoneInfo, locale: Locale) -> list[Block]:
    """The whole week; one line where there is nothing to say."""
    today = day_of(sheet.day, locale)
    if sheet.is_empty:
        return [rich(line(text(texts.EMPTY.say(locale, today=today))))]
    return [
        header(texts.TITLE.say(locale, today=today)),
        _listed(texts.FIRST.say(locale), [_first(sheet, zone, locale)], 0, locale),
        *_lists(sheet, zone, locale),
    ]


def digest_fallback(sheet: DigestSheet, locale: Locale) -> str:
    """The digest in one line, for notifications."""
    return texts.FALLBACK.say(locale, today=day_of(sheet.day, locale))


def _first(sheet: DigestSheet, zone: ZoneInfo, locale: Locale) -> str:
    if sheet.overdue:
        worst = sheet.overdue[0]
        duty = duties.TITLE[worst.kind].say(locale)
        return _of(texts.FIRST_OVERDUE, worst.account, locale, duty=duty, days=worst.days)
    if sheet.unruled:
        return _of(texts.FIRST_UNRULED, sheet.unruled[0], locale)
    if sheet.waiting:
        oldest = sheet.waiting[0]
        since = moment_of(oldest.opened_at, zone, locale)
        return _of(texts.FIRST_WAITING, oldest.account, locale, draft=oldest.draft_id, since=since)
    if sheet.asleep:
        return _of(texts.FIRST_ASLEEP, sheet.asleep[0], locale)
    return texts.FIRST_SOON.say(locale)


def _lists(sheet: DigestSheet, zone: ZoneInfo, locale: Locale) -> Iterator[Block]:
    overdue = [
        _of(
            texts.OVERDUE_LINE,
            each.account,
            locale,
            days=each.days,
            duty=duties.TITLE[each.kind].say(locale),
        )
        for each in sheet.overdue
    ]
    soon = [
        texts.SOON_LINE.say(locale, duty=duties.TITLE[kind].say(locale), count=count)
        for kind, count in sheet.soon
    ]
    waiting = [
        _of(
            texts.WAITING_LINE,
            each.account,
            locale,
            draft=each.draft_id,
            revision=each.revision_number,
            since=moment_of(each.opened_at, zone, locale),
        )
        for each in sheet.waiting
    ]
    unruled = [_of(texts.ACCOUNT_LINE, each, locale) for each in sheet.unruled]
    asleep = [
        _of(texts.ASLEEP_LINE, each, locale, state=ACCOUNT_STATE_NAMES[each.state].say(locale))
        for each in sheet.asleep
    ]
    for title, lines, count in (
        (texts.OVERDUE, overdue, sheet.overdue_count),
        (texts.UNRULED, unruled, sheet.unruled_count),
        (texts.WAITING, waiting, sheet.waiting_count),
        (texts.SOON, soon, len(soon)),
        (texts.ASLEEP, asleep, sheet.asleep_count),
    ):
        if lines:
            yield _listed(title.say(locale, count=count), lines, count - len(lines), locale)


def _of(wording: Wording, account: AccountSheet, locale: Locale, **facts: object) -> str:
    return wording.say(locale, account=account.title, section=account.section, **facts)


def _listed(title: str, lines: Iterable[str], more: int, locale: Locale) -> RichTextBlock:
    shown = "".join(f"\n• {each}" for each in lines)
    rest = f"\n{texts.MORE.say(locale, count=more)}" if more else ""
    return rich(line(text(title, bold=True), text(shown + rest)))
