"""What is looked at for each kind of duty, and what a look may come to."""

from enum import StrEnum

from bot.records.duties import DutyKind, InspectionOutcome
from checks.wording import Wording


class Point(StrEnum):
    """A point of a checklist, as it is recorded."""

    LOOKALIKES = "lookalikes"
    ANSWERS = "answers"
    LINKS = "links"
    PROFILE = "profile"
    OLD_POSTS = "old_posts"
    ACCESS = "access"
    CREDENTIALS = "credentials"
    RECOVERY = "recovery"
    DEVICES = "devices"
    STAND_IN = "stand_in"
    EFFECT = "effect"
    CONSULTED = "consulted"


POINT_NAMES: dict[Point, Wording] = {
    Point.LOOKALIKES: Wording(
        "名称やアイコンで検索し、なりすましがないことを確かめた", "Searched for look-alikes"
    ),
    Point.ANSWERS: Wording(
        "答えていない問い合わせや、放置したコメントがない", "No question or comment is left unanswered"
    ),
    Point.LINKS: Wording(
        "プロフィールと固定投稿のリンクが開く", "Links in the profile and pinned posts open"
    ),
    Point.PROFILE: Wording(
        "プロフィールに、公式である旨・公式サイト・運用ポリシーがある",
        "The profile says official, the site and the policy",
    ),
    Point.OLD_POSTS: Wording("終わった催しなど、古い固定投稿が残っていない", "No outdated post is pinned"),
    Point.ACCESS: Wording(
        "ログインできる人と端末が、いまの担当者だけである", "Only the present staff can log in"
    ),
    Point.CREDENTIALS: Wording(
        "後任がログイン情報の保管場所を知り、実際に入れた", "The successor knows the place and could log in"
    ),
    Point.RECOVERY: Wording(
        "二段階認証と復旧用のメール・電話を、後任のものに替えた",
        "Second factor and recovery contacts are the successor's",
    ),
    Point.DEVICES: Wording(
        "前任の端末からログアウトし、権限を外した", "The predecessor's devices and rights are removed"
    ),
    Point.STAND_IN: Wording("副責任者（代わりの人）が決まっている", "A deputy is named"),
    Point.EFFECT: Wording(
        "このアカウントで使うか、どんな影響があるかを考えた", "Use and effect for this account are considered"
    ),
    Point.CONSULTED: Wording(
        "使うときは、運用ポリシーへの追記を広報課と相談した",
        "If used, an addition to the policy was discussed with the PR section",
    ),
}

CHECKLISTS: dict[DutyKind, tuple[Point, ...]] = {
    DutyKind.STATUS_CHECK: (
        Point.LOOKALIKES,
        Point.ANSWERS,
        Point.LINKS,
        Point.PROFILE,
        Point.OLD_POSTS,
        Point.ACCESS,
    ),
    DutyKind.HANDOVER: (Point.CREDENTIALS, Point.RECOVERY, Point.DEVICES, Point.STAND_IN),
    DutyKind.NEW_FEATURE: (Point.EFFECT, Point.CONSULTED),
    DutyKind.DORMANCY: (),
}

_LOOKED = (InspectionOutcome.FINE, InspectionOutcome.PUT_RIGHT, InspectionOutcome.TO_CONSULT)
OUTCOMES: dict[DutyKind, tuple[InspectionOutcome, ...]] = {
    DutyKind.STATUS_CHECK: _LOOKED,
    DutyKind.HANDOVER: _LOOKED,
    DutyKind.NEW_FEATURE: _LOOKED,
    DutyKind.DORMANCY: (InspectionOutcome.GO_ON, InspectionOutcome.SUSPEND, InspectionOutcome.CLOSE),
}
