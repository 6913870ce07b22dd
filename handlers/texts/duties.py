"""What is said about duties, their reminders and what was recorded of them."""

from bot.records.duties import DutyKind
from checks.wording import Wording

TITLE: dict[DutyKind, Wording] = {
    DutyKind.POLICY_REVIEW: Wording("運用ポリシーの見直し", "Policy review"),
    DutyKind.STATUS_CHECK: Wording("運用状況の確認", "Status check"),
    DutyKind.DORMANCY: Wording("休眠アカウントの確認", "Quiet account"),
    DutyKind.HANDOVER: Wording("引継ぎの確認", "Handover check"),
    DutyKind.NEW_FEATURE: Wording("新しいサービス・機能の確認", "New service or feature"),
}
WHY: dict[DutyKind, Wording] = {
    DutyKind.POLICY_REVIEW: Wording(
        "運用ポリシーは定期的に確かめて、実情に合わせます（原則4）。変更がなくても、見た記録を残してください。",
        "Operation policies are looked at periodically (principle 4). Record it even if nothing changes.",
    ),
    DutyKind.STATUS_CHECK: Wording(
        "なりすまし、答えていない問い合わせ、切れたリンクがないかを定期的に確かめます（原則3・4）。",
        "Look-alikes, unanswered questions and dead links are looked for periodically (principles 3 and 4).",
    ),
    DutyKind.DORMANCY: Wording(
        "承認された投稿が長い間ないアカウントは、続けるか、停止・廃止するかを決めます。使われないアカウントは、乗っ取られても気づけません（原則3・4）。",
        "No post was approved for long: decide whether the account goes on. An unused one can be taken over unnoticed (principles 3 and 4).",
    ),
    DutyKind.HANDOVER: Wording(
        "担当が替わると、ログインの手がかりが失われやすくなります（原則1・3）。後任が入れることを確かめてください。",
        "Access is easily lost when people change (principles 1 and 3). See that the successor can log in.",
    ),
    DutyKind.NEW_FEATURE: Wording(
        "新しいサービスや機能が出たときは、運用を見直します（原則4）。",
        "Operation is looked at again when a service or feature is new (principle 4).",
    ),
}
RECORD: dict[DutyKind, Wording] = {
    DutyKind.POLICY_REVIEW: Wording("見直しを記録", "Record the policy review"),
    DutyKind.STATUS_CHECK: Wording("確認を記録", "Record the check"),
    DutyKind.DORMANCY: Wording("続けるか決める", "Decide"),
    DutyKind.HANDOVER: Wording("引継ぎを記録", "Record the handover"),
    DutyKind.NEW_FEATURE: Wording("確認を記録", "Record the check"),
}
REMINDER_FALLBACK = Wording("{title}：{account}（期日 {due_on}）", "{title} of {account}, due {due_on}")
BEFORE = Wording("期日まであと{days}日です。", "Due in {days} days.")
TODAY = Wording("今日が期日です。", "Due today.")
OVERDUE = Wording("期日を{days}日過ぎています。", "{days} days overdue.")
MISSED = Wording(
    "この間に送れなかった督促が{count}回あります。", "{count} earlier reminders could not be sent."
)
DUE_ON = Wording("期日", "Due")
OWNER = Wording("責任者", "Owner")
CAUSE = Wording("きっかけ", "Because of")
DOCUMENT = Wording("運用ポリシー", "Operation policy")
SNOOZE = Wording("延期", "Put off")
SNOOZE_DAYS = Wording("{days}日後にもう一度", "again in {days} days")
SNOOZED = Wording(
    "{at}にもう一度お知らせします（延期 {count}回目）。",
    "You will be reminded again on {at} (put off {count} times).",
)
SETTLED = Wording("この督促は終わりました。", "This reminder is settled.")
RECORDED = Wording("記録しました：{outcome}", "Recorded: {outcome}")
NEXT = Wording("次回の見直し", "Next policy review")
BY = Wording("記録", "Recorded by")
NOTE = Wording("メモ", "Note")
MODAL_TITLE = Wording("見直しを記録", "Record policy review")
SUBMIT = Wording("記録する", "Record")
OUTCOME = Wording("結果", "Outcome")
NOTE_HINT = Wording(
    "何を確かめ、何を変えたかを、次の担当者に分かるように書いてください。",
    "Say what you looked at and what changed, for whoever comes next.",
)
NEXT_REVIEW_ON = Wording("次回の見直し日（廃止のときは不要）", "Next policy review (not when abolished)")
ABOLISH_HINT = Wording(
    "「改定した」ときは、ホームの「開く」から「運用ポリシーを登録」で、新しい版も登録してください。「廃止」にすると、このアカウントの投稿案は提出できなくなります（原則2）。",
    "Where it was revised, register the new version as well, from the account in the Home. Once abolished, no draft of this account can be submitted (principle 2).",
)
POINTS = Wording("確かめたこと", "What you looked at")
POINTS_HINT = Wording(
    "「問題なし」のときは、すべてに印を付けてください。", "For “nothing amiss”, tick every point."
)
INSPECTION_NOTE_HINT = Wording(
    "「問題なし」以外のときは、何があり、これからどうするかを書いてください。",
    "Unless nothing is amiss, say what you found and what follows.",
)
DORMANCY_HINT = Wording(
    "続けるわけ、または停止・廃止の段取りを書いてください。",
    "Say why it goes on, or how it will be suspended or closed.",
)
CLOSE_HINT = Wording(
    "「停止する」「廃止する」を選ぶと、このアカウントの投稿案は提出できなくなります。廃止の手続きは、ホームのアカウントの画面で進めます。",
    "Once suspended or to be closed, no draft of this account can be submitted. Closing goes on in the account's window in the Home.",
)
FEATURE_TITLE = Wording("新しいサービス・機能", "New service or feature")
FEATURE_LEAD = Wording(
    "選んだ媒体のすべてのアカウントの責任者に、期日までに運用への影響を確かめるよう知らせます（原則4）。",
    "Asks the owner of every account on the platform to look at what it means for them (principle 4).",
)
FEATURE_PLATFORM = Wording("媒体", "Platform")
FEATURE_NAME = Wording("サービス・機能の名前", "Name of the service or feature")
FEATURE_NAME_HINT = Wording(
    "責任者に届く督促に、そのまま載ります（例: 投稿への生成AIの要約表示）。",
    "It stands in the reminders as you write it.",
)
FEATURE_SUBMIT = Wording("知らせる", "Announce")
FEATURE_DONE = Wording(
    "{platform}の{count}件のアカウントに、{due_on}までの確認をお願いしました。",
    "{count} accounts on {platform} are asked to look by {due_on}.",
)
FEATURE_NONE = Wording(
    "{platform}には、新たにお願いするアカウントがありません。運用中のアカウントがないか、同じ名前ですでに知らせています。",
    "There is no account on {platform} to ask anew: none is in use, or this name was announced before.",
)
