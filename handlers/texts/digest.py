"""What the weekly digest says."""

from checks.wording import Wording

FALLBACK = Wording("SNS運用のまとめ（{today}）", "Social media this week ({today})")
TITLE = Wording("SNS運用のまとめ　{today}", "Social media this week, {today}")
EMPTY = Wording(
    "SNS運用のまとめ（{today}）：期日を過ぎたもの、判断を待つもの、30日以内の期日は、いずれもありません。",
    "Social media this week ({today}): nothing overdue, nothing waiting, nothing due within 30 days.",
)
FIRST = Wording("まず、ここから", "What to do first")
FIRST_OVERDUE = Wording(
    "{account}の「{duty}」が、期日を{days}日過ぎています。{section}の責任者に声をかけ、記録してもらってください。",
    "“{duty}” of {account} is {days} days overdue. Speak to its keeper ({section}) to have it recorded.",
)
FIRST_UNRULED = Wording(
    "{account}に有効な運用ポリシーがなく、投稿案を出せません（原則2）。{section}と相談して登録してください。",
    "{account} has no valid operation policy, so no draft can be submitted (principle 2). See {section}.",
)
FIRST_WAITING = Wording(
    "投稿案 #{draft}（{account}）が、{since}から判断を待っています。審査チャンネルのカードを見てください。",
    "Draft #{draft} ({account}) has waited for a decision since {since}. See its card in the review channel.",
)
FIRST_ASLEEP = Wording(
    "{account}は使われていません。続けるか、廃止するかを{section}と決めてください。",
    "{account} is not in use. Decide with {section} whether to go on or to close it.",
)
FIRST_SOON = Wording(
    "急ぐものはありません。30日以内に期日が来る確認を、早めに進めてください。",
    "Nothing is urgent. Please begin early with what is due within 30 days.",
)
OVERDUE = Wording("🔴 期日を過ぎた確認　{count}件", "🔴 Overdue: {count}")
OVERDUE_LINE = Wording(
    "{days}日超過　{account}　{section}　{duty}", "{days} days  {account}  {section}  {duty}"
)
SOON = Wording("🟠 30日以内に期日が来る確認", "🟠 Due within 30 days")
SOON_LINE = Wording("{duty}　{count}件", "{duty}: {count}")
WAITING = Wording("🟡 判断を待つ投稿案　{count}件", "🟡 Drafts waiting for a decision: {count}")
WAITING_LINE = Wording(
    "#{draft}・第{revision}版　{account}　{since}から",
    "#{draft}, revision {revision}  {account}  since {since}",
)
UNRULED = Wording(
    "🔴 有効な運用ポリシーがないアカウント　{count}件", "🔴 Accounts without a valid policy: {count}"
)
ASLEEP = Wording("⚪ 休眠・停止中のアカウント　{count}件", "⚪ Dormant or suspended accounts: {count}")
ACCOUNT_LINE = Wording("{account}　{section}", "{account}  {section}")
ASLEEP_LINE = Wording("{account}　{section}　{state}", "{account}  {section}  {state}")
MORE = Wording("ほかに{count}件", "{count} more")
