"""Accounts that are looked after: their facts and states, versions of policies, duties, reminders of all kinds."""

from datetime import UTC, date, datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

APPEND_ONLY = ("operation_policy_version", "inspection", "policy_review")
REMINDER_STATES = ("scheduled", "sent", "skipped", "settled")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _widen_accounts()
    _find_drafts_by_what_is_asked()
    _create_versions()
    _create_duties()
    _carry_reminders_over()
    _create_draft_reminders()
    _rename_kinds_of_jobs()
    for table in APPEND_ONLY:
        _guard(table)


def _text(name: str, *, nullable: bool = False, unique: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=nullable, unique=unique)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _key() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), primary_key=True)


def _of(record: str) -> sa.Column[int]:
    return sa.Column(f"{record}_id", sa.Integer(), sa.ForeignKey(f"{record}.id"), nullable=False)


def _words(name: str, enum: str, *words: str) -> sa.Column[str]:
    kind = sa.Enum(*words, name=enum, native_enum=False, create_constraint=True, length=24)
    return sa.Column(name, kind, nullable=False)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[datetime]:
    return sa.Column(name, MOMENT, nullable=nullable)


def _day(name: str) -> sa.Column[date]:
    return sa.Column(name, sa.Date(), nullable=False)


def _widen_accounts() -> None:
    states = ("preparing", "active", "dormant", "suspended", "closed")
    _add_words("state", "accountstate", states, default="active")
    _add_words("badge", "badge", ("none", "applied", "granted"), default="none")
    texts = ("url", "section_slack_channel_id", "purpose", "reply_contact", "follow_policy", "repost_policy")
    for name in (*texts, "credentials_place", "mfa_place"):
        op.add_column("account", _text(name, nullable=True))
    for name in ("posting_from", "posting_until"):
        op.add_column("account", sa.Column(name, sa.Time(), nullable=True))
    for name in ("profile_says_official", "profile_links_site", "profile_links_policy"):
        op.add_column("account", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()))
    for name in ("closing_announced_on", "closing_unlinked_on", "closing_archived_on"):
        op.add_column("account", sa.Column(name, sa.Date(), nullable=True))
    op.create_index("ix_account_owner", "account", ["owner_slack_user_id"])
    op.create_index("ix_account_deputy", "account", ["deputy_slack_user_id"])


def _find_drafts_by_what_is_asked() -> None:
    op.create_index("ix_draft_account_id", "draft", ["account_id"])
    op.create_index("ix_review_draft_id", "review", ["draft_id"])
    held = sa.text("working_copy IS NOT NULL")
    op.create_index(
        "ix_draft_working_copy", "draft", ["changed_at"], sqlite_where=held, postgresql_where=held
    )


def _add_words(name: str, enum: str, words: tuple[str, ...], *, default: str) -> None:
    # Alembic cannot add a column together with its check on SQLite; both databases take this sentence.
    listed = ", ".join(f"'{word}'" for word in words)
    op.execute(
        f"ALTER TABLE account ADD COLUMN {name} VARCHAR(24) DEFAULT '{default}' NOT NULL "
        f"CONSTRAINT ck_account_{enum} CHECK ({name} IN ({listed}))"
    )


def _create_versions() -> None:
    version = op.create_table(
        "operation_policy_version",
        _key(),
        _of("operation_policy"),
        _number("number"),
        _text("document_url"),
        sa.Column("items", sa.JSON(none_as_null=True), nullable=True),
        _day("effective_on"),
        _text("recorded_by"),
        _moment("recorded_at"),
        sa.UniqueConstraint("operation_policy_id", "number"),
    )
    now = datetime.now(UTC)
    known = op.get_bind().execute(sa.text("SELECT id, document_url FROM operation_policy")).all()
    if known:
        # They are in force already: the day before is past wherever the ward lies.
        yesterday = now.date() - timedelta(days=1)
        first = {"number": 1, "items": None, "effective_on": yesterday, "recorded_by": "koetsu"}
        op.bulk_insert(
            version,
            [
                {"operation_policy_id": policy, "document_url": url, "recorded_at": now} | first
                for policy, url in known
            ],
        )
    op.drop_column("operation_policy", "document_url")


def _create_duties() -> None:
    kinds = ("policy_review", "status_check", "dormancy", "handover", "new_feature")
    outcomes = ("fine", "put_right", "to_consult", "go_on", "suspend", "close")
    op.create_table(
        "duty",
        _key(),
        _of("account"),
        _words("kind", "dutykind", *kinds),
        _day("due_on"),
        _text("cause"),
        _words("state", "dutystate", "open", "done", "void"),
        sa.UniqueConstraint("account_id", "kind", "due_on", "cause"),
    )
    op.create_index("ix_duty_due", "duty", ["state", "due_on"])
    op.create_table(
        "inspection",
        _key(),
        _of("duty"),
        _words("outcome", "inspectionoutcome", *outcomes),
        sa.Column("points", sa.JSON(), nullable=False),
        _text("note"),
        _text("slack_user_id"),
        _moment("recorded_at"),
        _text("delivery_key", unique=True),
    )
    op.create_index("ix_inspection_duty_id", "inspection", ["duty_id"])
    op.create_table(
        "keeper",
        sa.Column("slack_user_id", sa.String(), primary_key=True),
        _moment("asked_at"),
        _moment("left_at", nullable=True),
    )


def _carry_reminders_over() -> None:
    op.execute("CREATE TABLE reminder_before AS SELECT * FROM reminder")
    op.drop_table("reminder")
    op.create_table(
        "reminder",
        _key(),
        _of("duty"),
        _number("stage"),
        _moment("due_at"),
        _words("state", "reminderstate", *REMINDER_STATES),
        _number("snooze_count"),
        _number("missed_stages"),
        sa.UniqueConstraint("duty_id", "stage"),
    )
    op.create_index("ix_reminder_due", "reminder", ["state", "due_at"])
    op.create_table(
        "reminder_notice",
        sa.Column("reminder_id", sa.Integer(), sa.ForeignKey("reminder.id"), primary_key=True),
        sa.Column("lane", sa.String(), primary_key=True),
        _text("slack_channel_id", nullable=True),
        _text("message_ts", nullable=True),
    )
    for sentence in CARRY_OVER:
        op.execute(sentence)
    _count_on_from("reminder")
    op.drop_table("reminder_before")


CARRY_OVER = (
    """INSERT INTO duty (account_id, kind, due_on, cause, state)
    SELECT policy.account_id, 'policy_review', day.due_on, '',
        CASE WHEN policy.state = 'in_force' AND policy.next_review_on = day.due_on THEN 'open' ELSE 'done' END
    FROM operation_policy AS policy JOIN (
        SELECT operation_policy_id, due_on FROM reminder_before
        UNION SELECT id, next_review_on FROM operation_policy WHERE state = 'in_force'
    ) AS day ON day.operation_policy_id = policy.id""",
    """INSERT INTO reminder (id, duty_id, stage, due_at, state, snooze_count, missed_stages)
    SELECT before.id, duty.id, before.stage, before.due_at, before.state, before.snooze_count, before.missed_stages
    FROM reminder_before AS before
    JOIN operation_policy AS policy ON policy.id = before.operation_policy_id
    JOIN duty ON duty.account_id = policy.account_id AND duty.due_on = before.due_on""",
    """INSERT INTO reminder_notice (reminder_id, lane, slack_channel_id, message_ts)
    SELECT before.id, account.owner_slack_user_id, before.slack_channel_id, before.message_ts
    FROM reminder_before AS before
    JOIN operation_policy AS policy ON policy.id = before.operation_policy_id
    JOIN account ON account.id = policy.account_id
    WHERE before.state = 'sent' OR before.message_ts IS NOT NULL""",
)


def _create_draft_reminders() -> None:
    op.create_table(
        "draft_reminder",
        _key(),
        _of("review"),
        _words("waiting_for", "waitingfor", "decision", "planned_time", "author"),
        _number("ordinal"),
        _moment("due_at"),
        _words("state", "reminderstate", *REMINDER_STATES),
        sa.UniqueConstraint("review_id", "waiting_for", "ordinal"),
    )
    op.create_index("ix_draft_reminder_due", "draft_reminder", ["state", "due_at"])


def _rename_kinds_of_jobs() -> None:
    # SQLite cannot change a check: the table is made again, on both databases in the same way.
    op.execute("CREATE TABLE outbox_job_before AS SELECT * FROM outbox_job")
    op.drop_table("outbox_job")
    cards = ("review_card", "review_card_update", "approved", "returned")
    others = ("reminder", "reminder_update", "draft_reminder", "digest", "undeliverable")
    op.create_table(
        "outbox_job",
        _key(),
        _text("key", unique=True),
        _text("lane"),
        _words("kind", "jobkind", *cards, *others),
        sa.Column("payload", sa.JSON(), nullable=False),
        _words("state", "jobstate", "waiting", "sending", "sent", "dead"),
        _moment("run_at"),
        _number("attempts"),
        _moment("lease_until", nullable=True),
        _text("token", nullable=True),
        sa.Column("result", sa.JSON(), nullable=True),
        _text("error", nullable=True),
        _moment("created_at"),
    )
    op.create_index("ix_outbox_job_lane", "outbox_job", ["state", "lane", "id"])
    op.execute(TAKE_JOBS_OVER)
    for sentence in NAME_LANES[op.get_bind().dialect.name]:
        op.execute(sa.text(sentence))
    _count_on_from("outbox_job")
    op.drop_table("outbox_job_before")


TAKE_JOBS_OVER = """INSERT INTO outbox_job (
    id, key, lane, kind, payload, state, run_at, attempts, lease_until, token, result, error, created_at)
SELECT id, key, lane, replace(kind, 'policy_reminder', 'reminder'), payload, state, run_at, attempts,
    lease_until, token, result, error, created_at FROM outbox_job_before"""


# A reminder is told in several lanes now: its jobs name theirs, and each lane has its notice, also where the
# account has changed hands since the job was written.
_NOTICE = """INSERT INTO reminder_notice (reminder_id, lane)
    SELECT DISTINCT reminder.id, job.lane FROM outbox_job AS job JOIN reminder ON reminder.id = {reminder_id}
    WHERE job.kind = 'reminder' AND job.state <> 'sent'
    ON CONFLICT DO NOTHING"""
_NAMES_LANE = "UPDATE outbox_job SET payload = {with_lane} WHERE kind IN ('reminder', 'reminder_update')"
NAME_LANES = {
    "sqlite": (
        _NAMES_LANE.format(with_lane="json_set(payload, '$.lane', lane)"),
        _NOTICE.format(reminder_id="json_extract(job.payload, '$.reminder_id')"),
    ),
    "postgresql": (
        _NAMES_LANE.format(
            with_lane="CAST(CAST(payload AS jsonb) || jsonb_build_object('lane', lane) AS json)"
        ),
        _NOTICE.format(reminder_id="CAST(job.payload ->> 'reminder_id' AS integer)"),
    ),
}


def _count_on_from(table: str) -> None:
    if op.get_bind().dialect.name != "sqlite":
        ids: sa.ColumnClause[int] = sa.column("id")
        last = sa.select(sa.func.coalesce(sa.func.max(ids), 0)).select_from(sa.table(table))
        sequence = sa.func.pg_get_serial_sequence(table, "id")
        op.execute(sa.select(sa.func.setval(sequence, last.scalar_subquery() + 1, sa.false())))


def _guard(table: str) -> None:
    if op.get_bind().dialect.name != "sqlite":
        op.execute(
            f"CREATE TRIGGER {table}_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )
        return
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_refuses_{verb.lower()} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )
