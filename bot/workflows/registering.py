"""Registering an account and changing its facts, by hand: what a person writes in a form, field by field."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.records import audit
from bot.records.accounts import Account, AccountState
from bot.ward import Ward
from bot.workflows.account_checks import unfit_facts
from bot.workflows.account_columns import BY_FACT
from bot.workflows.account_facts import Facts, changes, digest_of, facts_of, set_facts
from bot.workflows.account_locks import locked_account
from bot.workflows.account_problems import CellRefused, FactsRefused
from bot.workflows.handing_over import open_handover
from bot.workflows.keepers import refuse_stranger
from bot.workflows.refusals import AccountIsClosed, AccountMovedOn, NotAdministrator
from bot.workflows.repeats import was_recorded
from checks.wording import Wording

FOR_ADMINISTRATORS = ("platform", "handle", "section", "owner")
"""Facts that say whose account it is; owners and deputies change all others."""
BY_HAND = (
    *FOR_ADMINISTRATORS,
    "url",
    "name",
    "deputy",
    "authors",
    "review_channel",
    "section_channel",
    "purpose",
    "posting_from",
    "posting_until",
    "replies",
    "reply_contact",
    "follow_policy",
    "repost_policy",
    "official_list_url",
    "badge",
    "profile_says_official",
    "profile_links_site",
    "profile_links_policy",
    "credentials_place",
    "mfa_place",
)


@dataclass(frozen=True, slots=True)
class AccountForm:
    """An account as somebody writes it down: each fact as typed, and a digest of what they had before them."""

    written: Mapping[str, str]
    slack_user_id: str
    delivery_key: str
    account_id: int | None = None
    seen: str = ""


def refuse_others(ward: Ward, slack_user_id: str) -> None:
    """Refuse anybody but administrators: they alone register accounts."""
    if slack_user_id not in ward.admins:
        raise NotAdministrator


def register(ward: Ward, form: AccountForm) -> int:
    """Register an account, which begins as 準備中; its id. FactsRefused names each field that is unfit."""
    refuse_others(ward, form.slack_user_id)
    facts, unreadable = _read(form)
    _refuse({**unfit_facts(ward, {}, facts), **unreadable})  # all at once: nobody should be sent back twice
    try:
        with ward.database.transaction() as session:
            if (known := _called(session, facts)) and was_recorded(
                session, known, "account_created", form.delivery_key
            ):
                return known.id
            _refuse_known(known, None)
            return _create(session, ward, form, facts)
    except IntegrityError as faster:  # somebody registered it in the same moment
        raise FactsRefused({"handle": _KNOWN}) from faster


def change(ward: Ward, form: AccountForm) -> None:
    """Change facts of an account, by whoever keeps it. FactsRefused names each field that is unfit."""
    facts, unreadable = _read(form)
    _refuse(unreadable)
    try:
        with ward.database.transaction() as session:
            account = locked_account(session, form.account_id or 0)
            _refuse_stranger(ward, form, account, facts)
            before = facts_of(account)
            if not changes(before, {**before, **facts}):
                return
            if digest_of(before) != form.seen:
                raise AccountMovedOn
            _refuse(unfit_facts(ward, before, {**before, **facts}))
            _refuse_known(_called(session, {**before, **facts}), account)
            _change(session, ward, form, account, facts)
    except IntegrityError as faster:
        raise FactsRefused({"handle": _KNOWN}) from faster


def _read(form: AccountForm) -> tuple[dict[str, Any], dict[str, Wording]]:
    """The facts as they can be read, and why the others cannot."""
    facts: dict[str, Any] = {}
    refused: dict[str, Wording] = {}
    for fact in BY_HAND:
        if fact in form.written:
            try:
                facts[fact] = BY_FACT[fact].value(form.written[fact])
            except CellRefused as cell:
                refused[fact] = cell.wording
    return facts, refused


def _refuse_stranger(ward: Ward, form: AccountForm, account: Account, facts: Facts) -> None:
    refuse_stranger(ward, account, form.slack_user_id)
    if account.state is AccountState.CLOSED:
        raise AccountIsClosed
    before = facts_of(account)
    if any(fact in facts and facts[fact] != before[fact] for fact in FOR_ADMINISTRATORS):
        refuse_others(ward, form.slack_user_id)


def _refuse(unfit: Mapping[str, Wording]) -> None:
    if unfit:
        raise FactsRefused(unfit)


def _called(session: Session, facts: Facts) -> Account | None:
    same = (Account.platform == facts["platform"], func.lower(Account.handle) == func.lower(facts["handle"]))
    return session.scalars(select(Account).where(*same)).one_or_none()


def _refuse_known(found: Account | None, account: Account | None) -> None:
    if found is not None and found is not account:
        raise FactsRefused({"handle": _KNOWN})


def _create(session: Session, ward: Ward, form: AccountForm, facts: Facts) -> int:
    account = Account(state=AccountState.PREPARING, authors=[], operation_policy=None)
    set_facts(account, facts)
    session.add(account)
    session.flush()
    _note(session, ward, form, account, "account_created", changes=changes({}, facts_of(account)))
    return account.id


def _change(session: Session, ward: Ward, form: AccountForm, account: Account, facts: Facts) -> None:
    before = facts_of(account)
    set_facts(account, facts)
    session.flush()
    changed = changes(before, facts_of(account))
    if "owner" in changed:
        open_handover(session, ward, account)
    _note(session, ward, form, account, "account_changed", changes=changed)
    if "owner" in changed:
        _note(session, ward, form, account, "owner_changed", changes={"owner": changed["owner"]})


def _note(
    session: Session, ward: Ward, form: AccountForm, account: Account, action: str, **detail: Any
) -> None:
    audit.note(
        session,
        at=ward.clock.now(),
        actor=form.slack_user_id,
        action=action,
        subject=f"account:{account.id}",
        delivery=form.delivery_key,
        **detail,
    )


_KNOWN = Wording(
    "この媒体のこのアカウントは、すでに登録されています。「ホーム」の一覧から開いてください。",
    "This account is registered already. Open it from the list in the Home tab.",
)
