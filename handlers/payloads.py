"""What Slack sends, parsed into frozen forms; the only file that knows the shape of its payloads."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from bot.records.duties import InspectionOutcome
from bot.records.operation_policies import PolicyOutcome
from bot.workflows.announcing import Announcement
from bot.workflows.checklists import Point
from bot.workflows.deciding import Verdict
from bot.workflows.forms import DraftForm, PolicyReviewForm
from bot.workflows.inspecting import InspectionForm
from bot.workflows.learning import AllowanceForm
from checks import Image, ImageRights, Kind, Platform
from handlers.ids import WHOLE_WARD, Action, Field, numbered, unpack

Payload = dict[str, Any]


def draft_form(body: Payload) -> DraftForm:
    """The draft modal as it stands, handed in or not."""
    view = body["view"]
    typed = Typed(view["state"]["values"])
    metadata = unpack(view["private_metadata"])
    planned = typed.value(Field.PLANNED_AT, "selected_date_time")
    return DraftForm(
        author=body["user"]["id"],
        account_id=int(typed.choice(Field.ACCOUNT) or metadata["account"]),
        text=typed.text(Field.TEXT),
        delivery_key=body["trigger_id"],
        kind=Kind(typed.choice(Field.KIND) or Kind.NOTICE),
        planned_at=datetime.fromtimestamp(planned, UTC) if planned else None,
        note=typed.text(Field.NOTE),
        images=typed.images(),
        waivers=typed.waivers(),
        draft_id=metadata["draft"],
        base_revision=metadata["base"],
    )


def shown_findings(body: Payload) -> str:
    """The digest of the findings that the draft modal shows, "" where it shows none."""
    digest: str = unpack(body["view"]["private_metadata"])["stopped"]
    return digest


def return_verdict(body: Payload) -> Verdict:
    """The return modal, handed in."""
    view = body["view"]
    return Verdict(
        review_id=unpack(view["private_metadata"])["review"],
        slack_user_id=body["user"]["id"],
        delivery_key=body["trigger_id"],
        reason=Typed(view["state"]["values"]).text(Field.REASON),
    )


def policy_review_form(body: Payload) -> PolicyReviewForm:
    """The policy review modal, handed in."""
    view = body["view"]
    typed = Typed(view["state"]["values"])
    metadata = unpack(view["private_metadata"])
    outcome = PolicyOutcome(typed.choice(Field.OUTCOME) or PolicyOutcome.UNCHANGED)
    chosen = typed.value(Field.NEXT_REVIEW_ON, "selected_date")
    return PolicyReviewForm(
        duty_id=metadata["duty"],
        outcome=outcome,
        note=typed.text(Field.NOTE),
        next_review_on=date.fromisoformat(chosen)
        if chosen and outcome is not PolicyOutcome.ABOLISHED
        else None,
        slack_user_id=body["user"]["id"],
        delivery_key=body["trigger_id"],
    )


def inspection_form(body: Payload) -> InspectionForm:
    """The modal in which a look is recorded, handed in."""
    view = body["view"]
    typed = Typed(view["state"]["values"])
    ticked = typed.value(Field.POINTS, "selected_options") or []
    return InspectionForm(
        duty_id=unpack(view["private_metadata"])["duty"],
        outcome=InspectionOutcome(typed.choice(Field.OUTCOME) or InspectionOutcome.FINE),
        points=tuple(Point(option["value"]) for option in ticked),
        note=typed.text(Field.NOTE),
        slack_user_id=body["user"]["id"],
        delivery_key=body["trigger_id"],
    )


def announcement(body: Payload) -> Announcement:
    """The modal in which a new service or feature is announced, handed in."""
    typed = Typed(body["view"]["state"]["values"])
    return Announcement(
        platform=Platform(typed.choice(Field.PLATFORM) or Platform.X),
        name=typed.text(Field.NAME),
        due_on=date.fromisoformat(typed.value(Field.DUE_ON, "selected_date") or date.min.isoformat()),
        slack_user_id=body["user"]["id"],
        delivery_key=body["trigger_id"],
    )


def allowance_form(body: Payload) -> AllowanceForm:
    """The modal of この場合は問題ない, handed in."""
    view = body["view"]
    typed = Typed(view["state"]["values"])
    metadata = unpack(view["private_metadata"])
    return AllowanceForm(
        review_id=metadata["review"],
        ordinal=metadata["ordinal"],
        reason=typed.text(Field.REASON),
        for_ward=typed.choice(Field.SCOPE) == WHOLE_WARD,
        slack_user_id=body["user"]["id"],
        delivery_key=body["trigger_id"],
    )


def changed_person(event: Payload) -> tuple[str, bool]:
    """Who the event is about, and whether Slack has deactivated the person."""
    user = event["user"]
    return user["id"], bool(user.get("deleted"))


def pressed(body: Payload) -> dict[str, Any]:
    """What the pressed button, or the chosen option, carries."""
    action = body["actions"][0]
    chosen = action.get("selected_option")
    return unpack(chosen["value"] if chosen else action["value"])


def typed_text(body: Payload) -> str:
    """Whatever the person had typed: the words after a command, or the texts of a modal."""
    if "command" in body:
        return slash_text(body.get("text"))
    values = body.get("view", {}).get("state", {}).get("values", {})
    typed = [element.get("value") for block in values.values() for element in block.values()]
    return "\n".join(words for words in typed if isinstance(words, str) and words)


def slash_text(raw: str | None) -> str:
    """The words after a slash command, `&`, `<`, `>` put back: Slack escapes exactly these three."""
    return (raw or "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


@dataclass(frozen=True, slots=True)
class Typed:
    """The state of a modal's inputs: block id → action id → element."""

    blocks: dict[str, dict[str, dict[str, Any]]]

    def value(self, field: Field, key: str = "value", *, block_id: str | None = None) -> Any:
        """What an input holds under `key`, or None where it is empty or absent."""
        return self.blocks.get(block_id or field, {}).get(field, {}).get(key)

    def text(self, field: Field, *, block_id: str | None = None) -> str:
        """A typed text, "" where there is none."""
        return self.value(field, block_id=block_id) or ""

    def choice(self, field: Field, *, block_id: str | None = None) -> str | None:
        """The value of the chosen option, or None."""
        chosen = self.value(field, "selected_option", block_id=block_id)
        return chosen["value"] if chosen else None

    def waivers(self) -> dict[str, str]:
        """The author's reasons by waiver key."""
        prefix = numbered(Field.WAIVER, "")
        typed = {
            block_id.removeprefix(prefix): self.text(Field.WAIVER, block_id=block_id)
            for block_id in self.blocks
            if block_id.startswith(prefix)
        }
        return {key: reason for key, reason in typed.items() if reason.strip()}

    def images(self) -> tuple[Image, ...]:
        """As many images as the menu says; those that have just been added are still empty."""
        chosen = self.blocks.get(Action.IMAGE_COUNT, {}).get(Action.IMAGE_COUNT, {}).get("selected_option")
        count = int(chosen["value"]) if chosen else 0
        return tuple(self._image(number) for number in range(1, count + 1))

    def _image(self, number: int) -> Image:
        rights = self.choice(Field.RIGHTS, block_id=numbered(Field.RIGHTS, number))
        return Image(
            alt_text=self.text(Field.ALT_TEXT, block_id=numbered(Field.ALT_TEXT, number)),
            rights=ImageRights(rights) if rights else "",
        )
