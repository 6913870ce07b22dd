"""What people call the states and kinds of things."""

from bot.records.accounts import AccountState
from bot.records.drafts import DraftState
from bot.records.duties import InspectionOutcome
from bot.records.operation_policies import PolicyOutcome
from bot.records.reviews import Outcome
from checks.post import ImageRights, Kind, Platform, Replies
from checks.wording import Wording

STATE_NAMES: dict[DraftState, Wording] = {
    DraftState.NEEDS_FIX: Wording("要修正", "needs a fix"),
    DraftState.IN_REVIEW: Wording("審査中", "in review"),
    DraftState.RETURNED: Wording("差し戻し", "returned"),
    DraftState.APPROVED: Wording("承認済み", "approved"),
    DraftState.WITHDRAWN: Wording("取り下げ", "withdrawn"),
    DraftState.EXPIRED: Wording("期限切れ", "expired"),
}

WHAT_WAS_DONE: dict[Outcome, Wording] = {
    Outcome.APPROVED: Wording("承認しました", "approved"),
    Outcome.RETURNED: Wording("差し戻しました", "returned"),
}

POLICY_OUTCOME_NAMES: dict[PolicyOutcome, Wording] = {
    PolicyOutcome.UNCHANGED: Wording("変更なし", "no change"),
    PolicyOutcome.REVISED: Wording("改定した", "revised"),
    PolicyOutcome.ABOLISHED: Wording("廃止", "abolished"),
}

INSPECTION_OUTCOME_NAMES: dict[InspectionOutcome, Wording] = {
    InspectionOutcome.FINE: Wording("問題なし", "nothing amiss"),
    InspectionOutcome.PUT_RIGHT: Wording("直した", "put right"),
    InspectionOutcome.TO_CONSULT: Wording("広報課と協議する", "to be consulted on"),
    InspectionOutcome.GO_ON: Wording("続ける", "goes on"),
    InspectionOutcome.SUSPEND: Wording("停止する", "suspended"),
    InspectionOutcome.CLOSE: Wording("廃止する", "to be closed"),
}

ACCOUNT_STATE_NAMES: dict[AccountState, Wording] = {
    AccountState.PREPARING: Wording("準備中", "preparing"),
    AccountState.ACTIVE: Wording("運用中", "active"),
    AccountState.DORMANT: Wording("休眠", "dormant"),
    AccountState.SUSPENDED: Wording("停止中", "suspended"),
    AccountState.CLOSED: Wording("廃止", "closed"),
}

PLATFORM_NAMES: dict[Platform, Wording] = {
    Platform.X: Wording("X", "X"),
    Platform.FACEBOOK: Wording("Facebook", "Facebook"),
    Platform.INSTAGRAM: Wording("Instagram", "Instagram"),
    Platform.YOUTUBE: Wording("YouTube", "YouTube"),
    Platform.LINE: Wording("LINE", "LINE"),
    Platform.THREADS: Wording("Threads", "Threads"),
    Platform.BBS: Wording("電子掲示板", "bulletin board"),
    Platform.MIXI: Wording("mixi", "mixi"),
}

KIND_NAMES: dict[Kind, Wording] = {
    Kind.NOTICE: Wording("お知らせ", "notice"),
    Kind.EVENT: Wording("催し・募集", "event"),
    Kind.EMERGENCY: Wording("緊急・災害", "emergency"),
    Kind.REPLY: Wording("返信", "reply"),
    Kind.CORRECTION: Wording("訂正・おわび", "correction"),
}

RIGHTS_NAMES: dict[ImageRights, Wording] = {
    ImageRights.OWN: Wording("区の職員が撮影・作成", "made by the ward"),
    ImageRights.PERMITTED: Wording("権利者の許諾あり", "with permission"),
    ImageRights.LICENSED: Wording("素材の利用規約の範囲内", "within a licence"),
    ImageRights.PUBLIC_DOMAIN: Wording("権利の保護期間満了など", "public domain"),
}

REPLIES_NAMES: dict[Replies, Wording] = {
    Replies.NONE: Wording("返信しない（発信専用）", "no replies (send-only)"),
    Replies.SOME: Wording("必要に応じて返信", "some replies"),
    Replies.ALL: Wording("原則返信する", "replies"),
}


def outcome_name(outcome: PolicyOutcome | InspectionOutcome) -> Wording:
    """What people call the outcome of a duty."""
    if isinstance(outcome, PolicyOutcome):
        return POLICY_OUTCOME_NAMES[outcome]
    return INSPECTION_OUTCOME_NAMES[outcome]
