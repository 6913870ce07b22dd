"""What the forms of accounts send, parsed into frozen forms of the workflows."""

from bot.records.accounts import AccountState
from bot.records.operation_policies import PolicyItem
from bot.workflows.account_states import ClosingStep, StateForm, StepForm
from bot.workflows.policy_registering import VersionForm
from bot.workflows.registering import AccountForm
from handlers.ids import Field, unpack
from handlers.payloads import Payload, Typed, pressed

VALUES: dict[str, tuple[Field, ...]] = {
    "value": (
        Field.HANDLE,
        Field.SECTION,
        Field.NAME,
        Field.PURPOSE,
        Field.REPLY_CONTACT,
        Field.FOLLOW_POLICY,
        Field.REPOST_POLICY,
        Field.URL,
        Field.OFFICIAL_LIST_URL,
        Field.CREDENTIALS_PLACE,
        Field.MFA_PLACE,
    ),
    "selected_user": (Field.OWNER, Field.DEPUTY),
    "selected_conversation": (Field.REVIEW_CHANNEL, Field.SECTION_CHANNEL),
    "selected_time": (Field.POSTING_FROM, Field.POSTING_UNTIL),
}
"""Under which key an input holds its value."""
CHOICES = (Field.PLATFORM, Field.REPLIES, Field.BADGE)
POINTS = ("profile_says_official", "profile_links_site", "profile_links_policy")
ITEMS = (Field.REQUIRED_ITEMS, Field.USUAL_ITEMS, Field.FURTHER_ITEMS)


def account_form(body: Payload) -> AccountForm:
    """The form of an account, handed in; facts that it did not ask for are not in it."""
    view = body["view"]
    typed, metadata = Typed(view["state"]["values"]), unpack(view["private_metadata"])
    written: dict[str, str] = {
        field: typed.value(field, key) or ""
        for key, fields in VALUES.items()
        for field in fields
        if field in typed.blocks
    }
    written |= {field: typed.choice(field) or "" for field in CHOICES if field in typed.blocks}
    people = typed.value(Field.AUTHORS, "selected_users") or []
    written["authors"] = " ".join([*people, typed.text(Field.AUTHOR_GROUPS)])
    ticked = _ticked(typed, Field.PROFILE)
    written |= {point: "yes" if point in ticked else "no" for point in POINTS}
    return AccountForm(
        written={str(fact): words for fact, words in written.items()},
        slack_user_id=body["user"]["id"],
        delivery_key=body["trigger_id"],
        account_id=metadata["account"],
        seen=metadata["seen"],
    )


def version_form(body: Payload) -> VersionForm:
    """The form of an operation policy, handed in."""
    view = body["view"]
    typed = Typed(view["state"]["values"])
    days = (Field.POLICY_EFFECTIVE_ON, Field.NEXT_REVIEW_ON)
    texts = (Field.POLICY_DOCUMENT, Field.REVIEW_INTERVAL)
    return VersionForm(
        account_id=unpack(view["private_metadata"])["account"],
        written={str(field): typed.value(field, "selected_date") or "" for field in days}
        | {str(field): typed.text(field) for field in texts},
        items=frozenset(PolicyItem(item) for field in ITEMS for item in _ticked(typed, field)),
        slack_user_id=body["user"]["id"],
        delivery_key=body["trigger_id"],
    )


def state_form(body: Payload) -> StateForm:
    """The form of an account's state, handed in."""
    view = body["view"]
    typed, metadata = Typed(view["state"]["values"]), unpack(view["private_metadata"])
    seen = AccountState(metadata["seen"])
    return StateForm(
        account_id=metadata["account"],
        seen=seen,
        state=AccountState(typed.choice(Field.STATE) or seen),
        reason=typed.text(Field.REASON),
        slack_user_id=body["user"]["id"],
        delivery_key=body["trigger_id"],
    )


def closing_step(body: Payload) -> StepForm:
    """A step of closing that was pressed."""
    value = pressed(body)
    return StepForm(value["account"], ClosingStep(value["step"]), value["done"], body["user"]["id"])


def _ticked(typed: Typed, field: Field) -> list[str]:
    return [option["value"] for option in typed.value(field, "selected_options") or []]
