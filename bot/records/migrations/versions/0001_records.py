"""All records of the main job."""

from datetime import date, datetime

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _create_accounts()
    _create_operation_policies()
    _create_drafts()
    _create_reviews()
    _create_outbox()
    _create_audit()


def _text(name: str, *, nullable: bool = False, unique: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=nullable, unique=unique)


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _key(name: str = "id", *, counted: bool = True) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), primary_key=True, autoincrement=counted)


def _of(record: str, *, unique: bool = False) -> sa.Column[int]:
    return sa.Column(
        f"{record}_id", sa.Integer(), sa.ForeignKey(f"{record}.id"), nullable=False, unique=unique
    )


def _words(name: str, enum: str, *words: str) -> sa.Column[str]:
    kind = sa.Enum(*words, name=enum, native_enum=False, create_constraint=True, length=24)
    return sa.Column(name, kind, nullable=False)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[datetime]:
    return sa.Column(name, MOMENT, nullable=nullable)


def _day(name: str, *, nullable: bool = False) -> sa.Column[date]:
    return sa.Column(name, sa.Date(), nullable=nullable)


def _json(name: str, *, nullable: bool = False) -> sa.Column[sa.JSON]:
    return sa.Column(name, sa.JSON(), nullable=nullable)


def _create_accounts() -> None:
    platforms = ("x", "facebook", "instagram", "youtube", "line", "threads", "bbs", "mixi")
    op.create_table(
        "account",
        _key(),
        _words("platform", "platform", *platforms),
        _text("handle"),
        _text("name"),
        _text("section"),
        _text("owner_slack_user_id"),
        _text("deputy_slack_user_id", nullable=True),
        _text("review_slack_channel_id", nullable=True),
        _words("replies", "replies", "none", "some", "all"),
        _text("official_list_url", nullable=True),
    )
    op.create_index(
        "uq_account_platform_handle", "account", ["platform", sa.text("lower(handle)")], unique=True
    )
    op.create_table(
        "account_author",
        _key(),
        _of("account"),
        _text("slack_id"),
        sa.UniqueConstraint("account_id", "slack_id"),
    )
    op.create_index("ix_account_author_slack_id", "account_author", ["slack_id"])
    op.create_table(
        "usergroup_member",
        _text("slack_usergroup_id"),
        _text("slack_user_id"),
        sa.PrimaryKeyConstraint("slack_usergroup_id", "slack_user_id"),
    )


def _create_operation_policies() -> None:
    op.create_table(
        "operation_policy",
        _key(),
        _of("account", unique=True),
        _text("document_url"),
        _number("review_interval_months"),
        _day("next_review_on"),
        _words("state", "policystate", "in_force", "abolished"),
    )
    op.create_table(
        "policy_review",
        _key(),
        _of("operation_policy"),
        _day("due_on"),
        _words("outcome", "policyoutcome", "unchanged", "revised", "abolished"),
        _text("note"),
        _day("next_review_on", nullable=True),
        _text("slack_user_id"),
        _moment("recorded_at"),
        _text("delivery_key", unique=True),
    )
    op.create_index("ix_policy_review_operation_policy_id", "policy_review", ["operation_policy_id"])
    op.create_table(
        "reminder",
        _key(),
        _of("operation_policy"),
        _day("due_on"),
        _number("stage"),
        _moment("due_at"),
        _words("state", "reminderstate", "scheduled", "sent", "skipped", "settled"),
        _number("snooze_count"),
        _number("missed_stages"),
        _text("slack_channel_id", nullable=True),
        _text("message_ts", nullable=True),
        sa.UniqueConstraint("operation_policy_id", "due_on", "stage"),
    )
    op.create_index("ix_reminder_due", "reminder", ["state", "due_at"])


def _create_drafts() -> None:
    states = ("needs_fix", "in_review", "returned", "approved", "withdrawn", "expired")
    op.create_table(
        "draft",
        _key(),
        _of("account"),
        _text("author_slack_user_id"),
        _words("state", "draftstate", *states),
        _number("revision_number"),
        _json("working_copy", nullable=True),
        _text("delivery_key", unique=True),
        _moment("created_at"),
        _moment("changed_at"),
    )
    op.create_index("ix_draft_author", "draft", ["author_slack_user_id", "changed_at"])
    op.create_table(
        "revision",
        _key(),
        _of("draft"),
        _number("number"),
        _text("text"),
        _text("digest"),
        _words("kind", "kind", "notice", "event", "emergency", "reply", "correction"),
        _moment("planned_at", nullable=True),
        _text("note"),
        _json("images"),
        _text("guideline_version"),
        _day("checked_on"),
        _moment("submitted_at"),
        _text("delivery_key", unique=True),
        sa.UniqueConstraint("draft_id", "number"),
    )
    op.create_table(
        "revision_finding",
        _key(),
        _of("revision"),
        _number("ordinal"),
        _text("rule"),
        _words("severity", "severity", "block", "warn", "info"),
        _number("principle"),
        _number("start", nullable=True),
        _number("end", nullable=True),
        _text("text"),
        _text("message"),
        _text("suggestion"),
        _text("waiver", nullable=True),
        sa.UniqueConstraint("revision_id", "ordinal"),
    )
    op.create_index("ix_revision_finding_rule", "revision_finding", ["rule"])


def _create_reviews() -> None:
    op.create_table(
        "review",
        _key(),
        _of("draft"),
        _of("revision", unique=True),
        _words("state", "reviewstate", "open", "approved", "returned", "superseded", "withdrawn"),
        _text("slack_channel_id"),
        _text("card_ts", nullable=True),
        _moment("opened_at"),
        _moment("closed_at", nullable=True),
    )
    is_open = sa.text("state = 'open'")
    op.create_index(
        "uq_review_open_draft_id",
        "review",
        ["draft_id"],
        unique=True,
        sqlite_where=is_open,
        postgresql_where=is_open,
    )
    op.create_table(
        "decision",
        _key(),
        _of("review", unique=True),
        _of("revision"),
        _text("digest"),
        _words("outcome", "outcome", "approved", "returned"),
        _text("slack_user_id"),
        _text("reason"),
        _moment("decided_at"),
        _text("delivery_key", unique=True),
    )


def _create_outbox() -> None:
    cards = ("review_card", "review_card_update", "approved", "returned")
    others = ("policy_reminder", "policy_reminder_update", "undeliverable")
    op.create_table(
        "outbox_job",
        _key(),
        _text("key", unique=True),
        _text("lane"),
        _words("kind", "jobkind", *cards, *others),
        _json("payload"),
        _words("state", "jobstate", "waiting", "sending", "sent", "dead"),
        _moment("run_at"),
        _number("attempts"),
        _moment("lease_until", nullable=True),
        _text("token", nullable=True),
        _json("result", nullable=True),
        _text("error", nullable=True),
        _moment("created_at"),
    )
    op.create_index("ix_outbox_job_lane", "outbox_job", ["state", "lane", "id"])
    op.create_table("outbox_lane", sa.Column("name", sa.String(), primary_key=True), _moment("free_at"))


def _create_audit() -> None:
    op.create_table(
        "audit_entry",
        _key("number", counted=False),
        _moment("at"),
        _text("actor"),
        _text("action"),
        _text("subject"),
        _json("detail"),
        _text("previous_hash"),
        _text("hash"),
    )
    op.create_index("ix_audit_entry_subject", "audit_entry", ["subject"])
    head = op.create_table("audit_head", _key(counted=False), _number("number"), _text("hash"))
    op.bulk_insert(head, [{"id": 1, "number": 0, "hash": "0" * 64}])
