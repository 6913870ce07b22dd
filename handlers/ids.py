"""The ids under which Slack tells us what somebody did; each has exactly one listener."""

import json
from enum import StrEnum
from typing import Any

DRAFT_COMMAND = "/draft"


class Action(StrEnum):
    """Buttons and menus."""

    NEW_DRAFT = "draft_new"
    CONTINUE_DRAFT = "draft_continue"
    WITHDRAW_DRAFT = "draft_withdraw"
    IMAGE_COUNT = "draft_image_count"
    APPROVE = "review_approve"
    RETURN = "review_return"
    OPEN_CARD = "review_open_card"
    RECORD_DUTY = "duty_record"
    SNOOZE = "duty_snooze"
    ANNOUNCE_FEATURE = "feature_announce"
    ALLOW = "finding_allow"
    REVOKE_ALLOWANCE = "allowance_revoke"
    NEW_ACCOUNT = "account_new"
    OPEN_ACCOUNT = "account_open"
    EDIT_ACCOUNT = "account_edit"
    REGISTER_POLICY = "account_policy"
    CHANGE_STATE = "account_state"
    CLOSING_STEP = "account_closing_step"
    ACCOUNT_HISTORY = "account_history"
    OLDER_HISTORY = "account_history_older"
    HOME_PAGE = "home_page"
    HOME_BACK = "home_back"


class Form(StrEnum):
    """Modals that are handed in (their `callback_id`)."""

    DRAFT = "draft_form"
    RETURN = "return_form"
    POLICY_REVIEW = "policy_review_form"
    ALLOWANCE = "allowance_form"
    ACCOUNT = "account_form"
    POLICY_VERSION = "policy_version_form"
    ACCOUNT_STATE = "account_state_form"
    INSPECTION = "inspection_form"
    FEATURE = "feature_form"


class Field(StrEnum):
    """Inputs of modals; block id and action id are the same word."""

    ACCOUNT = "account"
    KIND = "kind"
    TEXT = "text"
    PLANNED_AT = "planned_at"
    NOTE = "note"
    ALT_TEXT = "alt_text"
    RIGHTS = "rights"
    WAIVER = "waiver"
    REASON = "reason"
    OUTCOME = "outcome"
    NEXT_REVIEW_ON = "next_review_on"
    SCOPE = "scope"
    POINTS = "points"
    PLATFORM = "platform"
    NAME = "name"
    DUE_ON = "due_on"
    HANDLE = "handle"
    URL = "url"
    SECTION = "section"
    OWNER = "owner"
    DEPUTY = "deputy"
    AUTHORS = "authors"
    AUTHOR_GROUPS = "author_groups"
    REVIEW_CHANNEL = "review_channel"
    SECTION_CHANNEL = "section_channel"
    PURPOSE = "purpose"
    POSTING_FROM = "posting_from"
    POSTING_UNTIL = "posting_until"
    REPLIES = "replies"
    REPLY_CONTACT = "reply_contact"
    FOLLOW_POLICY = "follow_policy"
    REPOST_POLICY = "repost_policy"
    OFFICIAL_LIST_URL = "official_list_url"
    BADGE = "badge"
    PROFILE = "profile"
    CREDENTIALS_PLACE = "credentials_place"
    MFA_PLACE = "mfa_place"
    STATE = "state"
    POLICY_DOCUMENT = "policy_document"
    POLICY_EFFECTIVE_ON = "policy_effective_on"
    REVIEW_INTERVAL = "review_interval_months"
    REQUIRED_ITEMS = "required_items"
    USUAL_ITEMS = "usual_items"
    FURTHER_ITEMS = "further_items"


THIS_ACCOUNT, WHOLE_WARD = "account", "ward"


def numbered(field: Field, name: int | str) -> str:
    """The block id of one of several like inputs: `alt_text:2`, `waiver:url_shortener/1f2e…`."""
    return f"{field}:{name}"


def pack(**values: Any) -> str:
    """Values to travel in a button or a modal."""
    return json.dumps(values, separators=(",", ":"))


def unpack(packed: str) -> dict[str, Any]:
    """Values that came back."""
    values: dict[str, Any] = json.loads(packed)
    return values
