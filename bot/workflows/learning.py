"""Learning from reviewers: words that are fine here, and which rules cry wolf."""

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session, selectinload

from bot.records import audit
from bot.records.allowances import Allowance, Fate, FindingFate
from bot.records.reviews import Review
from bot.ward import Ward
from bot.workflows.accounts import AccountSheet
from bot.workflows.forms import DraftForm, key_of
from bot.workflows.refusals import (
    AllowanceUnknown,
    AuthorCannotDecide,
    FindingNeverAllowed,
    OnlyAdministrators,
    ReasonMissing,
    ReviewUnknown,
)
from bot.workflows.words_beside import Beside, refuse_unfit_beside
from checks import Finding, Severity
from checks.catalogue import catalogue


@dataclass(frozen=True, slots=True)
class AllowanceForm:
    """A finding of a review that a reviewer finds unfounded: which, why, and for how much of the ward."""

    review_id: int
    ordinal: int
    reason: str
    for_ward: bool
    slack_user_id: str
    delivery_key: str


@dataclass(frozen=True, slots=True)
class AllowanceSheet:
    """Allowed words as people see them; `account` None means the whole ward."""

    id: int
    rule_title: str
    words: str
    account: AccountSheet | None
    reason: str
    slack_user_id: str
    allowed_at: datetime


@dataclass(frozen=True, slots=True)
class RuleTally:
    """How often a rule's findings came up, were fixed, waived and dismissed."""

    rule: str
    fired: int
    fixed: int
    waived: int
    dismissed: int


def allow(ward: Ward, form: AllowanceForm) -> None:
    """Let the words of a finding pass from now on, for the review's account or the whole ward."""
    if not form.reason.strip():
        raise ReasonMissing
    refuse_unfit_beside(ward, [Beside("reason", "", form.reason)])
    if form.for_ward and form.slack_user_id not in ward.admins:
        raise OnlyAdministrators
    now = ward.clock.now()
    with ward.database.transaction() as session:
        review = session.get(Review, form.review_id, with_for_update=True)  # one delivery after the other
        if review is None:
            raise ReviewUnknown
        if session.scalars(select(Allowance.id).where(Allowance.delivery_key == form.delivery_key)).first():
            return
        draft = review.revision.draft
        if draft.author_slack_user_id == form.slack_user_id:
            raise AuthorCannotDecide
        finding = review.revision.findings[form.ordinal]
        if not may_be_allowed(finding.rule, finding.text):
            raise FindingNeverAllowed
        session.add(
            Allowance(
                rule=finding.rule,
                words=folded(finding.text),
                account_id=None if form.for_ward else draft.account_id,
                reason=form.reason,
                slack_user_id=form.slack_user_id,
                allowed_at=now,
                delivery_key=form.delivery_key,
            )
        )
        session.add(FindingFate(rule=finding.rule, fate=Fate.DISMISSED, draft_id=draft.id, at=now))
        audit.note(
            session,
            at=now,
            actor=form.slack_user_id,
            action="words_allowed",
            subject="ward" if form.for_ward else f"account:{draft.account_id}",
            rule=finding.rule,
            words=finding.text,
            reason=form.reason,
        )


def revoke(ward: Ward, allowance_id: int, slack_user_id: str) -> None:
    """Let a rule object to the words again; by whoever allowed them or an administrator."""
    now = ward.clock.now()
    with ward.database.transaction() as session:
        allowance = session.get(Allowance, allowance_id, with_for_update=True)
        if allowance is None or allowance.revoked_at is not None:
            raise AllowanceUnknown
        if slack_user_id not in (allowance.slack_user_id, *ward.admins):
            raise OnlyAdministrators
        # Two people may have allowed the same words: revoked means that the rule objects again.
        session.execute(
            update(Allowance)
            .where(
                Allowance.rule == allowance.rule,
                Allowance.words == allowance.words,
                Allowance.account_id.is_not_distinct_from(allowance.account_id),
                Allowance.revoked_at.is_(None),
            )
            .values(revoked_at=now, revoked_by_slack_user_id=slack_user_id)
        )
        audit.note(
            session,
            at=now,
            actor=slack_user_id,
            action="words_revoked",
            subject="ward" if allowance.account_id is None else f"account:{allowance.account_id}",
            rule=allowance.rule,
            words=allowance.words,
        )


def without_allowed(ward: Ward, account_id: int | None, findings: Iterable[Finding]) -> list[Finding]:
    """The findings that nobody has allowed for this account or the ward."""
    told = list(findings)
    if not told:
        return told
    with ward.database.reading() as session:
        rows = session.execute(
            select(Allowance.rule, Allowance.words).where(
                Allowance.revoked_at.is_(None),
                Allowance.rule.in_({finding.rule for finding in told}),
                or_(Allowance.account_id.is_(None), Allowance.account_id == account_id),
            )
        )
        allowed = {(rule, words) for rule, words in rows}
    return [
        finding
        for finding in told
        if (finding.rule, folded(finding.text)) not in allowed
        or not may_be_allowed(finding.rule, finding.text)
    ]


def allowances_seen_by(ward: Ward, slack_user_id: str) -> list[AllowanceSheet]:
    """The allowances in force that a person may revoke, the newest first."""
    in_force = select(Allowance).where(Allowance.revoked_at.is_(None)).order_by(Allowance.id.desc())
    query = in_force.options(selectinload(Allowance.account))
    if slack_user_id not in ward.admins:
        query = query.where(Allowance.slack_user_id == slack_user_id)
    with ward.database.reading() as session:
        return [
            AllowanceSheet(
                id=allowance.id,
                rule_title=rule_title(ward, allowance.rule),
                words=allowance.words,
                account=AccountSheet.of(allowance.account, ward) if allowance.account else None,
                reason=allowance.reason,
                slack_user_id=allowance.slack_user_id,
                allowed_at=allowance.allowed_at,
            )
            for allowance in session.scalars(query)
        ]


def note_fates(
    session: Session,
    ward: Ward,
    draft_id: int,
    form: DraftForm,
    findings: Collection[Finding],
    *,
    told_before: Collection[str],
) -> None:
    """Count what became of a draft's findings since its author was last told (`told_before`: waiver keys)."""
    now = ward.clock.now()
    told = {key_of(finding): finding for finding in findings}
    fates = [(finding.rule, Fate.FIRED) for key, finding in told.items() if key not in told_before]
    fates += [(key.split("/")[0], Fate.FIXED) for key in set(told_before) - told.keys()]
    fates += [
        (finding.rule, Fate.WAIVED)
        for finding in told.values()
        if finding.severity is Severity.BLOCK and form.reason_for(finding)
    ]
    session.add_all(FindingFate(rule=rule, fate=fate, draft_id=draft_id, at=now) for rule, fate in fates)


def tallies(ward: Ward) -> list[RuleTally]:
    """How each rule has done, the one most often waived or dismissed for its findings first."""
    query = select(FindingFate.rule, FindingFate.fate, func.count()).group_by(
        FindingFate.rule, FindingFate.fate
    )
    with ward.database.reading() as session:
        counts = Counter({(rule, fate): count for rule, fate, count in session.execute(query)})
    rules = {rule for rule, _ in counts}
    listed = [RuleTally(rule, *(counts[rule, fate] for fate in Fate)) for rule in sorted(rules)]
    return sorted(listed, key=lambda tally: -(tally.waived + tally.dismissed) / max(tally.fired, 1))


def may_be_allowed(rule: str, words: str) -> bool:
    """Whether words can be allowed at all: not what can never be waived, and not a whole post."""
    known = catalogue().get(rule)
    return bool(words.strip()) and known is not None and not known.rule.firm


def rule_title(ward: Ward, rule: str) -> str:
    """What people call a rule; its id where it is no longer there."""
    known = catalogue().get(rule)
    return known.rule.title.say(ward.locale) if known else rule


def folded(words: str) -> str:
    """Words as they are compared: full-width letters, digits and half-width kana made alike, in lower case."""
    return unicodedata.normalize("NFKC", words).strip().casefold()
