"""What people call the states and kinds of things."""

from bot.records.accounts import AccountState, Badge
from bot.records.drafts import DraftState
from bot.records.duties import InspectionOutcome
from bot.records.operation_policies import PolicyItem, PolicyOutcome
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

BADGE_NAMES: dict[Badge, Wording] = {
    Badge.NONE: Wording("なし", "none"),
    Badge.APPLIED: Wording("申請中", "applied for"),
    Badge.GRANTED: Wording("取得済み", "granted"),
}

POLICY_ITEM_NAMES: dict[PolicyItem, Wording] = {
    PolicyItem.PURPOSE: Wording("目的", "purpose"),
    PolicyItem.ACCOUNTS: Wording("媒体とアカウント名・URL", "platform, name and address of the account"),
    PolicyItem.KEEPERS: Wording("運用する課・責任者・担当者", "section, owner and authors"),
    PolicyItem.CONTENT: Wording("発信する内容（平常時・災害時）", "what is published, in disasters too"),
    PolicyItem.REPLIES: Wording("返信・コメントへの対応と問合せ先", "replies, comments and the contact"),
    PolicyItem.PROHIBITED: Wording("利用者の禁止事項", "what users must not do"),
    PolicyItem.HOURS: Wording("運用時間", "hours"),
    PolicyItem.FOLLOWING: Wording("フォローの方針", "whom it follows"),
    PolicyItem.REPOSTS: Wording("リポスト・引用の方針", "reposts and quotations"),
    PolicyItem.REMOVAL: Wording("削除・非表示・ブロックの扱い", "removing, hiding and blocking"),
    PolicyItem.RIGHTS: Wording("知的財産権", "intellectual property"),
    PolicyItem.DISCLAIMER: Wording("免責", "disclaimer"),
    PolicyItem.IMPERSONATION: Wording("なりすまし対策", "impersonation"),
    PolicyItem.ENDING: Wording("停止・廃止・変更の知らせ方", "how an end or change is announced"),
    PolicyItem.PERSONAL_DATA: Wording("個人情報の扱い", "personal data"),
    PolicyItem.EMERGENCY_CALLS: Wording("緊急通報を受け付けない旨（119・110）", "no emergency calls"),
    PolicyItem.PROFILE: Wording("プロフィール欄に書くこと", "what the profile says"),
    PolicyItem.BADGE: Wording("認証バッジ", "verification badge"),
    PolicyItem.DEVICES: Wording("使う端末と認証の管理", "devices and sign-in"),
    PolicyItem.PROCEDURE: Wording("発信の手順と代行者", "who approves, and who stands in"),
    PolicyItem.CONTRACTORS: Wording("委託・起用の扱い", "contractors and hired voices"),
    PolicyItem.REVISIONS: Wording("策定日・改定日・次回見直し日", "dates of making, revision and review"),
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
