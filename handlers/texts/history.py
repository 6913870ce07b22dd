"""What is said of each event in the history of an account."""

from bot.records.operation_policies import PolicyState
from checks.wording import Wording

TITLE = Wording("アカウントの履歴", "History")
EMPTY = Wording("まだ何も記録されていません。", "Nothing is recorded yet.")
OLDER = Wording("もっと古い記録 ▶", "Older events ▶")
LINE = Wording("{at}　{who}\n{what}", "{at}  {who}\n{what}")
SYSTEM = Wording("自動", "by itself")
OPERATOR = Wording("サーバーでの操作（{name}）", "on the server ({name})")
OF_DRAFT = Wording("（投稿案 {subject}）", " (draft {subject})")
CHANGED = Wording("{before} → {after}", "{before} → {after}")
NOTHING = Wording("なし", "none")
POLICY_STATE = Wording("運用ポリシーの状態", "state of the policy")
POLICY_STATES: dict[PolicyState, Wording] = {
    PolicyState.IN_FORCE: Wording("有効", "in force"),
    PolicyState.ABOLISHED: Wording("廃止", "abolished"),
}
EVENTS: dict[str, Wording] = {
    "account_created": Wording("アカウントを登録しました", "Account registered"),
    "account_changed": Wording("登録内容を変えました", "Facts changed"),
    "owner_changed": Wording("責任者が替わりました", "Owner changed"),
    "account_state_changed": Wording("状態を変えました", "State changed"),
    "account_fell_dormant": Wording(
        "承認された投稿がないため、休眠になりました", "Fell dormant without posts"
    ),
    "closing_step_recorded": Wording("廃止の手続きを進めました", "Closing went on"),
    "closing_step_taken_back": Wording("廃止の手続きを取り消しました", "A step of closing was taken back"),
    "policy_version_recorded": Wording("運用ポリシーの版を登録しました", "Policy version recorded"),
    "policy_review_recorded": Wording("運用ポリシーの見直しを記録しました", "Policy review recorded"),
    "duty_recorded": Wording("確認を記録しました", "Look recorded"),
    "feature_announced": Wording("新しいサービス・機能の確認を求めました", "New feature announced"),
    "reminder_sent": Wording("督促を送りました", "Reminder sent"),
    "reminder_snoozed": Wording("督促を延期しました", "Reminder put off"),
    "keeper_left": Wording("責任者か副責任者がSlackを離れました", "A keeper left Slack"),
    "keeper_returned": Wording("責任者か副責任者がSlackに戻りました", "A keeper came back to Slack"),
    "review_opened": Wording("投稿案が審査に出ました", "Draft entered review"),
    "review_approved": Wording("投稿案を承認しました", "Draft approved"),
    "review_returned": Wording("投稿案を差し戻しました", "Draft returned"),
    "draft_withdrawn": Wording("投稿案を取り下げました", "Draft withdrawn"),
    "words_allowed": Wording("語を許可しました", "Words allowed"),
    "words_revoked": Wording("語の許可を取り消しました", "Allowance revoked"),
}
FACTS: dict[str, Wording] = {
    "keeper": Wording("該当者", "who"),
    "duty": Wording("確認", "look"),
    "due_on": Wording("期日", "due"),
    "until": Wording("次の督促", "again on"),
    "outcome": Wording("結果", "outcome"),
    "note": Wording("メモ", "note"),
    "effective_on": Wording("施行日", "effective from"),
    "next_review_on": Wording("次回の見直し", "next review"),
    "cause": Wording("きっかけ", "because of"),
    "feature": Wording("名前", "name"),
    "reason": Wording("理由", "reason"),
    "to": Wording("あて先", "to"),
    "missed": Wording("送れなかった回数", "missed"),
    "revision": Wording("版", "revision"),
    "state": Wording("状態", "state"),
}
"""Particulars that people read, in this order; the others stay in the audit log."""
