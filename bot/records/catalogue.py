"""All records in one place, for whoever needs the whole schema."""

from bot.records.accounts import Account, AccountAuthor, UsergroupMember
from bot.records.allowances import Allowance, FindingFate
from bot.records.audit import AuditEntry, AuditHead
from bot.records.base import Record
from bot.records.draft_reminders import DraftReminder
from bot.records.drafts import Draft, Revision, RevisionFinding
from bot.records.duties import Duty, Inspection
from bot.records.keepers import Keeper
from bot.records.operation_policies import OperationPolicy, PolicyReview, PolicyVersion
from bot.records.outbox import OutboxJob, OutboxLane
from bot.records.reminders import Reminder, ReminderNotice
from bot.records.reviews import Decision, Review

RECORDS: tuple[type[Record], ...] = (
    Account,
    AccountAuthor,
    Allowance,
    AuditEntry,
    AuditHead,
    Decision,
    Draft,
    DraftReminder,
    Duty,
    FindingFate,
    Inspection,
    Keeper,
    OperationPolicy,
    OutboxJob,
    OutboxLane,
    PolicyReview,
    PolicyVersion,
    Reminder,
    ReminderNotice,
    Review,
    Revision,
    RevisionFinding,
    UsergroupMember,
)
METADATA = Record.metadata
