"""What an administrator is told of notices that Slack does not take."""

from checks.wording import Wording

UNDELIVERABLE_FALLBACK = Wording("届けられない知らせがあります", "A notice could not be delivered")
UNDELIVERABLE = Wording(
    "Slack に届けられない知らせがあります（番号 {job}、あて先 {lane}、理由 `{error}`）。{advice}\n{others}直したら、サーバーで `koetsu outbox retry` を実行してください。",
    "A notice could not be delivered to Slack (job {job}, to {lane}, `{error}`). {advice}\n{others}Then run `koetsu outbox retry` on the server.",
)
OTHERS_TOO = Wording(
    "同じあて先へのほかの知らせも、直るまでお預かりし、あとでまとめて届けます。",
    "Other notices to the same place are kept as well, and are sent together once it is repaired. ",
)
LASTING_FALLBACK = Wording(
    "1時間以上、知らせを届けられていません", "Notices have been held up for more than an hour"
)
LASTING = Wording(
    "1時間以上、Slack に知らせを届けられていません（番号 {job}、あて先 {lane}、理由 `{error}`）。自動で送り直しを続けます。何も失われていません。Slack の障害情報（https://slack-status.com）を確かめ、続くようならサーバーで `koetsu doctor` を実行してください。",
    "For more than an hour notices could not be delivered to Slack (job {job}, to {lane}, `{error}`). They are tried again and again, and nothing is lost. See https://slack-status.com, and if it goes on run `koetsu doctor` on the server.",
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
