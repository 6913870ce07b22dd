"""The longest content that a view may have to draw: what the inputs, the records and Slack's names allow at most."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from bot.records.accounts import AccountState, Badge
from bot.records.draft_reminders import WaitingFor
from bot.records.drafts import DraftState
from bot.records.duties import DutyKind
from bot.records.operation_policies import PolicyOutcome
from bot.records.reminders import ReminderState
from bot.records.reviews import Outcome, ReviewState
from bot.workflows.account_gaps import WANTED
from bot.workflows.account_sheets import PolicySheet, RegisterSheet
from bot.workflows.account_states import ClosingStep
from bot.workflows.accounts import AccountSheet
from bot.workflows.announcing import Announcement
from bot.workflows.digest_sheets import DigestSheet, OverdueDuty, WaitingDraft
from bot.workflows.draft_reminder_sheets import DraftReminderSheet
from bot.workflows.draft_sheets import DraftSheet
from bot.workflows.duty_sheets import DutySheet, RecordedLook, ReminderSheet
from bot.workflows.forms import DraftForm, key_of
from bot.workflows.history import Event, History
from bot.workflows.learning import AllowanceSheet
from bot.workflows.overview import AccountPage, AccountRow, DueCounts, WaitingReview
from bot.workflows.review_sheets import DecisionSheet, ReviewSheet, WaivedFinding
from bot.workflows.submitting import Submission
from checks import AccountFacts, Finding, Image, ImageRights, Kind, Platform, Replies, Severity
from checks.wording import Wording
from handlers.views.account_table import AccountTable
from handlers.views.due_answer import DueSheet
from handlers.views.home_tab import HomeSheet
from tests.wards import TOKYO

NOW = datetime(2026, 12, 28, 22, 30, tzinfo=UTC)
TODAY = date(2026, 12, 29)
NAME = "みなも区立総合" * 10 + "広報室公"
TEXT = "区からの大切なお知らせ🐳\n" * 230 + "以上です。"
OTHER_TEXT = "別の、かなり長い文章です。" * 230
ADDRESS = "https://www.city.minamo.lg.jp/" + "a" * 1970
URGENT = Severity.BLOCK

assert len(NAME) == 74
assert 2900 <= len(TEXT) <= 3000
assert len(OTHER_TEXT) <= 3000


def account(number: int = 1, section: str = NAME) -> AccountSheet:
    """An account with the longest names."""
    return AccountSheet(
        id=number,
        platform=Platform.INSTAGRAM,
        handle=f"minamo_{number:04}_" + "x" * 63,
        name=NAME,
        section=section,
        owner="U0OWNER",
        deputy="U0DEPUTY",
        state=AccountState.ACTIVE,
        slack_channel_id="C0REVIEW",
        section_slack_channel_id=None,
        facts=AccountFacts(),
    )


ACCOUNT = account()
ONE_SECTION = [account(number) for number in range(1, 501)]
MANY_SECTIONS = [account(number, f"{number:03}{NAME}") for number in range(1, 501)]


def finding(number: int, severity: Severity = URGENT) -> Finding:
    """One of many findings, with long sentences."""
    start = number % 60 * 40
    return Finding(
        rule=f"rule_with_a_long_name_{number}",
        severity=severity,
        principle=number % 9 + 1,
        start=start,
        end=start + 40,
        text=TEXT[start : start + 38] + f"{number:02}",
        message="この言葉には、読む人を傷つけるおそれがあります。" * 6,
        suggestion="公式サイトの言葉に置き換えて、問い合わせ先も書いてください。" * 5,
        waivable=True,
    )


FINDINGS = [finding(number) for number in range(60)]
WAIVED = tuple(WaivedFinding(each, "理由があって残します。" * 45) for each in FINDINGS)
IMAGES = tuple(
    Image(alt_text="写っているもの" * 142 + "です。説明", rights=ImageRights.LICENSED) for _ in range(10)
)

FORM = DraftForm(
    author="U0SATO",
    account_id=1,
    text=TEXT,
    delivery_key="",
    planned_at=NOW,
    note="連絡です。" * 200,
    images=IMAGES,
    waivers={key_of(each): "理由があって残します。" * 45 for each in FINDINGS},
    draft_id=1_000_000,
    base_revision=0,
)
STOPPED = Submission(1_000_000, DraftState.NEEDS_FIX, 99, ACCOUNT, tuple(FINDINGS), is_stopped=True)
SUBMITTED = Submission(1_000_000, DraftState.IN_REVIEW, 99, ACCOUNT, tuple(FINDINGS), is_stopped=False)


def review(state: ReviewState = ReviewState.OPEN, outcome: Outcome | None = None) -> ReviewSheet:
    """A review with everything that can be on its card."""
    return ReviewSheet(
        review_id=1_000_000,
        state=state,
        slack_channel_id="C0REVIEW",
        card_ts="1700000000.000100",
        draft_id=1_000_000,
        revision_number=99,
        account=ACCOUNT,
        author="U0SATO",
        kind=Kind.CORRECTION,
        planned_at=NOW,
        text=TEXT,
        digest="0123456789abcdef" * 4,
        length=6_000,
        length_limit=63_206,
        note="連絡です。" * 200,
        images=IMAGES,
        findings=WAIVED,
        text_before=OTHER_TEXT,
        decision=DecisionSheet(outcome, "U0TANAKA", "理由です。" * 400, NOW) if outcome else None,
        submitted_at=NOW,
    )


DRAFTS = [
    DraftSheet(number, DraftState.RETURNED, 99, ACCOUNT, "始まりの文" * 12, NOW)
    for number in range(1_000_000, 1_000_010)
]
DUTY = DutySheet(1_000_000, DutyKind.POLICY_REVIEW, ACCOUNT, date(2026, 1, 1), NAME, ADDRESS, 60)
DUTIES = [DUTY] * 500
ALLOWANCES = [
    AllowanceSheet(number, "規則の名前" * 10, "許した言葉" * 20, ACCOUNT, "理由です。" * 100, "U0TANAKA", NOW)
    for number in range(100)
]


def reminder(recorded: PolicyOutcome | None = None) -> ReminderSheet:
    """A reminder with everything that can be in its message."""
    return ReminderSheet(
        reminder_id=1_000_000,
        duty=DUTY,
        stage=357,
        state=ReminderState.SENT,
        due_at=NOW,
        snooze_count=3,
        missed_stages=51,
        slack_channel_id="D0KATO",
        message_ts="1700000000.000100",
        recorded=RecordedLook(recorded, "U0KATO", "見た記録です。" * 285, date(2031, 12, 31), NOW)
        if recorded
        else None,
        owner="U0KATO",
    )


ANNOUNCED = Announcement(Platform.INSTAGRAM, "新しい機能" * 40, date(2027, 12, 29), "U0ITO", "delivery")


def draft_reminder(waiting_for: WaitingFor) -> DraftReminderSheet:
    """A reminder of an emergency with the longest names."""
    return DraftReminderSheet(
        waiting_for=waiting_for,
        still_holds=True,
        is_emergency=True,
        draft_id=1_000_000,
        revision_number=99,
        account=ACCOUNT,
        slack_channel_id="C0REVIEW0123",
        card_ts="1700000000.000100",
        waits_since=NOW,
        planned_at=NOW,
    )


ROWS = tuple(AccountRow(each, date(2026, 1, 1), DutyKind.NEW_FEATURE) for each in ONE_SECTION[:20])
WAITING = [
    WaitingReview(number, 99, ACCOUNT, "U0SATO", "C0REVIEW", "始まりの文" * 12)
    for number in range(1_000_000, 1_000_010)
]
TABLE = AccountTable(AccountPage(ROWS, 12, 25, 500), DueCounts(1_000, 1_000))
HOME = HomeSheet(DRAFTS, WAITING, DUTIES, ROWS, TABLE, ALLOWANCES)
EMPTY_HOME = HomeSheet([], [], [], [], None, [])
FIRST_HOME = HomeSheet([], [], [], [], AccountTable(AccountPage((), 0, 1, 0), DueCounts(0, 0)), [])
DUE = DueSheet(DRAFTS, ["C0REVIEW"] * 10, DUTIES, DueCounts(1_000, 1_000))
NOTHING_DUE = DueSheet([], [], [], None)
EVENT = Event(
    NOW,
    "U0SUZUKI",
    "account_changed",
    "account:1",
    dict.fromkeys(("duty", "due_on", "note", "cause", "reason", "outcome"), "変わったこと" * 100)
    | {"changes": {"name": [NAME, NAME], "authors": [["U0SATO"] * 50, ["U0TANAKA"] * 50]}},
)
HISTORY = History(ACCOUNT, (EVENT,) * 30, older_than=1_000_000)
DIGEST = DigestSheet(
    day=TODAY,
    overdue=tuple(OverdueDuty(DutyKind.NEW_FEATURE, each, 9999) for each in ONE_SECTION[:15]),
    overdue_count=1_000_000,
    soon=tuple((kind, 1_000_000) for kind in DutyKind),
    waiting=tuple(WaitingDraft(1_000_000, 99, each, NOW) for each in ONE_SECTION[:10]),
    waiting_count=1_000_000,
    unruled=tuple(ONE_SECTION[:10]),
    unruled_count=1_000_000,
    asleep=tuple(ONE_SECTION[:10]),
    asleep_count=1_000_000,
)
EMPTY_DIGEST = DigestSheet(TODAY, (), 0, (), (), 0, (), 0, (), 0)
ZONE = TOKYO


def register(state: AccountState = AccountState.ACTIVE, *, is_last_step: bool = False) -> RegisterSheet:
    """An account with everything that can be registered of it, and everything that can be missing."""
    text, passage, place = (
        "所管する課の仕事" * 10,
        "区民の役に立つことを伝えます。" * 33,
        "広報課の金庫の中" * 25,
    )
    facts = {
        "platform": Platform.INSTAGRAM,
        "handle": ACCOUNT.handle,
        "name": text,
        "section": text,
        "state": state,
        "owner": "U0OWNER",
        "deputy": "U0DEPUTY",
        "authors": tuple(f"{kind}0{number:04}AUTHOR" for kind in "SU" for number in range(120)),
        "review_channel": "C0REVIEW",
        "section_channel": "C0SECTION",
        "url": ADDRESS[:500],
        "purpose": passage,
        "posting_from": time(8, 30),
        "posting_until": time(17, 15),
        "replies": Replies.NONE,
        "reply_contact": place,
        "follow_policy": passage,
        "repost_policy": passage,
        "official_list_url": ADDRESS[:500],
        "badge": Badge.GRANTED,
        **dict.fromkeys(("profile_says_official", "profile_links_site", "profile_links_policy"), True),
        "credentials_place": place,
        "mfa_place": place,
    }
    done = date(2026, 12, 28)
    return RegisterSheet(
        duties=tuple(DUTIES[:50]),
        shown_on=TODAY,
        account=replace(ACCOUNT, state=state),
        facts=facts,
        policy=PolicySheet(99, ADDRESS[:500], done, None, 60, date(2031, 12, 31)),
        lack=Wording("運用ポリシーは2027年12月31日に施行されます", "It takes effect on 2027-12-31"),
        gaps=WANTED,
        closing=dict(zip(ClosingStep, (done, done, None) if is_last_step else (None,) * 3, strict=True)),
        drafts_in_review=1000,
        seen="0123456789abcdef",
        for_administrator=not is_last_step,
    )
