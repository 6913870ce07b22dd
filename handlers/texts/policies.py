"""What is said about operation policies and their policy reviews."""

from checks.wording import Wording

REMINDER_FALLBACK = Wording(
    "運用ポリシーの見直し：{account}（期日 {due_on}）", "Policy review of {account}, due {due_on}"
)
REMINDER_HEADER = Wording("運用ポリシーの見直し", "Policy review")
BEFORE = Wording("見直しの期日まであと{days}日です。", "The policy review is due in {days} days.")
TODAY = Wording("今日が見直しの期日です。", "The policy review is due today.")
OVERDUE = Wording("見直しの期日を{days}日過ぎています。", "The policy review is {days} days overdue.")
MISSED = Wording(
    "この間に送れなかった督促が{count}回あります。", "{count} earlier reminders could not be sent."
)
WHY = Wording(
    "運用ポリシーは定期的に確かめて、実情に合わせます（原則4）。変更がなくても、見た記録を残してください。",
    "Operation policies are looked at periodically (principle 4). Record it even if nothing changes.",
)
DUE_ON = Wording("期日", "Due")
DOCUMENT = Wording("運用ポリシー", "Operation policy")
RECORD = Wording("見直しを記録", "Record the policy review")
SNOOZE = Wording("延期", "Put off")
SNOOZE_DAYS = Wording("{days}日後にもう一度", "again in {days} days")
SNOOZED = Wording(
    "{at}にもう一度お知らせします（延期 {count}回目）。",
    "You will be reminded again on {at} (put off {count} times).",
)
SETTLED = Wording("この督促は終わりました。", "This reminder is settled.")
RECORDED = Wording("見直しを記録しました：{outcome}", "Policy review recorded: {outcome}")
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
    "「廃止」にすると、このアカウントの投稿案は提出できなくなります（原則2）。",
    "Once abolished, no draft of this account can be submitted (principle 2).",
)
UNDELIVERABLE_FALLBACK = Wording("届けられない知らせがあります", "A notice could not be delivered")
UNDELIVERABLE = Wording(
    "Slack に届けられない知らせがあります（番号 {job}、あて先 {lane}、理由 `{error}`）。{advice}\n直したら、サーバーで `koetsu outbox retry` を実行してください。",
    "A notice could not be delivered to Slack (job {job}, to {lane}, `{error}`). {advice}\nThen run `koetsu outbox retry` on the server.",
)
ADVICE: dict[str, Wording] = {
    "channel_not_found": Wording(
        "チャンネルが削除されたか、非公開です。設定の審査チャンネルを確かめてください。",
        "The channel is gone or private. Check the review channel in the settings.",
    ),
    "not_in_channel": Wording(
        "ボットをチャンネルに招待してください（/invite）。", "Invite the bot to the channel (/invite)."
    ),
    "is_archived": Wording(
        "チャンネルが書庫に入っています。元に戻すか、別の審査チャンネルを設定してください。",
        "The channel is archived. Restore it or set another review channel.",
    ),
    "user_not_found": Wording(
        "あて先の人が見つかりません。アカウントの責任者を更新してください。",
        "The person was not found. Update the owner of the account.",
    ),
    "user_disabled": Wording(
        "あて先の人は Slack を使っていません。アカウントの責任者を更新してください。",
        "The person no longer uses Slack. Update the owner of the account.",
    ),
}
ADVICE_OTHER = Wording(
    "サーバーで `koetsu doctor` を実行すると、直し方が分かります。",
    "Run `koetsu doctor` on the server to see what to do.",
)
