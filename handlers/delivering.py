"""Sending the outbox's notices to Slack: posted once, or changed in place."""

from slack_sdk import WebClient

from bot.ward import Ward
from bot.workflows.delivering import Claim, LeaseTooShort, Posted, is_still_ours
from handlers.notices import Notice, drawn

EVENT_TYPE = "koetsu_notice"
RECENT = 200


def deliver(ward: Ward, client: WebClient, claim: Claim) -> Posted | None:
    """Send one notice and say where it stands; None where there is nothing left to tell.

    Slack's refusals and network troubles come out as slack_sdk and OS errors; LeaseTooShort where too much
    time has passed since the notice was claimed.
    """
    notice = drawn(ward, client, claim)
    if notice is None:
        return None
    if notice.place:
        place = notice.place
        _refuse_late(ward, claim)
        client.chat_update(
            channel=place.slack_channel_id, ts=place.ts, text=notice.text, blocks=notice.blocks
        )
        return place
    channel = _channel_of(client, claim.lane)
    if claim.was_tried and (standing := _found_in(client, channel, claim.key)):
        return standing
    _refuse_late(ward, claim)
    return _post(client, channel, notice, claim.key)


def _refuse_late(ward: Ward, claim: Claim) -> None:
    # Drawing and looking for an earlier attempt take time, and a process may have been asleep meanwhile.
    if not is_still_ours(ward, claim):
        raise LeaseTooShort


def _post(client: WebClient, channel: str, notice: Notice, key: str) -> Posted:
    answer = client.chat_postMessage(
        channel=channel,
        text=notice.text,
        blocks=notice.blocks,
        metadata={"event_type": EVENT_TYPE, "event_payload": {"key": key}},
        unfurl_links=False,
        unfurl_media=False,
    )
    return Posted(answer["channel"], answer["ts"])


def _channel_of(client: WebClient, lane: str) -> str:
    if not lane.startswith(("U", "W")):
        return lane
    channel: str = client.conversations_open(users=lane)["channel"]["id"]
    return channel


def _found_in(client: WebClient, channel: str, key: str) -> Posted | None:
    """The message of an earlier attempt whose answer never reached us."""
    history = client.conversations_history(channel=channel, include_all_metadata=True, limit=RECENT)
    for message in history["messages"]:
        metadata = message.get("metadata", {})
        if metadata.get("event_type") == EVENT_TYPE and metadata["event_payload"].get("key") == key:
            return Posted(channel, message["ts"])
    return None
