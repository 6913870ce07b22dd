"""All records in one place, for whoever needs the whole schema."""

from bot.records.accounts import Account, AccountAuthor, UsergroupMember
from bot.records.allowances import Allowance, FindingFate
from bot.records.audit import AuditEntry, AuditHead
from bot.records.base import Record
from bot.records.drafts import Draft, Revision, RevisionFinding
from bot.records.operation_policies import OperationPolicy, PolicyReview
from bot.records.outbox import OutboxJob, OutboxLane
from bot.records.reminders import Reminder
from bot.records.reviews import Decision, Review

RECORDS: tuple[type[Record], ...] = (
    Account,
    AccountAuthor,
    Allowance,
    AuditEntry,
    AuditHead,
    Decision,
    Draft,
    FindingFate,
    OperationPolicy,
    OutboxJob,
    OutboxLane,
    PolicyReview,
    Reminder,
    Review,
    Revision,
    RevisionFinding,
    UsergroupMember,
)
METADATA = Record.metadata
