"""What the App Home says."""

from checks.wording import Wording

TITLE = Wording("校閲（Kōetsu）", "Kōetsu")
LEAD = Wording(
    "SNSに出す前の文章を、区のガイドラインに照らして点検し、審査に出します。",
    "Checks social-media posts against the ward's guideline and puts them in review before they go out.",
)
NEW_DRAFT = Wording("投稿案を書く", "Write a draft")
DRAFTS = Wording("進行中の投稿案", "Drafts under way")
NO_DRAFTS = Wording(
    "進行中の投稿案はありません。「投稿案を書く」から始められます。",
    "No drafts under way. Press “Write a draft” to start.",
)
POLICIES = Wording("期日のある確認", "What you have to look at")
POLICY_LINE = Wording(
    "{account}　{title}の期日 {due_on}（{when}）", "{account}  {title} due {due_on} ({when})"
)
NO_POLICY = Wording(
    "🔴 {account}　運用ポリシーが登録されていないため、投稿案を提出できません（原則2）。管理者に登録を依頼してください。",
    "🔴 {account}  has no operation policy, so no draft can be submitted (principle 2). Ask an administrator.",
)
LATE = Wording("🔴 {days}日超過", "🔴 {days} days late")
SOON = Wording("🟠 あと{days}日", "🟠 in {days} days")
FAR = Wording("🟢 あと{days}日", "🟢 in {days} days")
MORE = Wording("ほかに{count}件あります。", "{count} more.")
