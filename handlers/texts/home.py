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
WAITING = Wording("あなたの判断を待つ投稿案", "Drafts that wait for a decision")
WAITING_LINE = Wording(
    "#{draft}・第{revision}版　{account}　起案 <@{author}>\n{opening}\n→ <#{channel}> のカードで判断してください",
    "#{draft}, revision {revision}  {account}  by <@{author}>\n{opening}\n→ Decide on its card in <#{channel}>",
)
DUTIES = Wording("期日のある確認", "What you have to look at")
DUTY_LINE = Wording(
    "{when}　*{title}*　{account}\n期日 {due_on}", "{when}  *{title}*  {account}\nDue {due_on}"
)
CAUSE = Wording("　きっかけ：{cause}", "  because of {cause}")
LATE = Wording("🔴 {days}日超過", "🔴 {days} days late")
TODAY = Wording("🟠 今日まで", "🟠 due today")
SOON = Wording("🟠 あと{days}日", "🟠 in {days} days")
FAR = Wording("🟢 あと{days}日", "🟢 in {days} days")
LATER = Wording(
    "このほか、30日より先に確認が{count}件あります。いちばん早い期日は{due_on}です。",
    "{count} more after the next 30 days (the first on {due_on}).",
)
MY_ACCOUNTS = Wording("受け持っているアカウント", "Accounts you keep")
ALL_ACCOUNTS = Wording("すべてのアカウント", "All accounts")
COUNTS = Wording(
    "全{count}件　🔴 期日を過ぎた確認 {late}件　🟠 30日以内の確認 {soon}件",
    "{count} accounts  🔴 {late} looks late  🟠 {soon} due within 30 days",
)
NO_ACCOUNTS = Wording(
    "アカウントはまだ登録されていません。「アカウントを登録」から始めるか、サーバーで `koetsu accounts import` を実行してください。",
    "No account is registered yet. Press “Register an account”, or run `koetsu accounts import` on the server.",
)
ACCOUNT_LINE = Wording(
    "{when}　*{account}*\n{section}・{state}{what}", "{when}  *{account}*\n{section}, {state}{what}"
)
WHAT = Wording("・{title}　期日 {due_on}", ", {title} due {due_on}")
NO_POLICY = Wording("🔴 運用ポリシーなし", "🔴 no operation policy")
CANNOT_SUBMIT = Wording(
    "・投稿案を提出できません。「開く」から運用ポリシーを登録してください（原則2）",
    ", no draft can be submitted: open it and register the policy (principle 2)",
)
NEXT_WHEN_PREPARING = Wording(
    "・運用ポリシーを登録し、「運用中」に変えると、投稿案を出せます",
    ", takes drafts once its policy is registered and it is made active",
)
NOT_READY = Wording("⚪ 準備中", "⚪ preparing")
CLOSED = Wording("⚪ 廃止", "⚪ closed")
NOTHING_DUE = Wording("🟢 期日なし", "🟢 nothing due")
OPEN = Wording("開く", "Open")
NEW_ACCOUNT = Wording("アカウントを登録", "Register an account")
ANNOUNCE = Wording("新しいサービス・機能を知らせる", "Announce a new feature")
EARLIER = Wording("◀ 前の{size}件", "◀ previous {size}")
NEXT = Wording("次の{size}件 ▶", "next {size} ▶")
PAGE = Wording("{number}／{pages}ページ", "page {number} of {pages}")
MORE = Wording("ほかに{count}件あります。", "{count} more.")
NOTHING_WAITS = Wording("いま、あなたを待っているものはありません。", "Nothing waits for you at the moment.")
DUE_TITLE = Wording("あなたを待っているもの", "What waits for you")
DUE_DRAFTS = Wording(
    "進行中の投稿案 {count}件（{states}）。`/draft 一覧` で開けます。",
    "{count} drafts under way ({states}). See `/draft list`.",
)
DUE_STATE = Wording("{state} {count}件", "{count} {state}")
DUE_BETWEEN = Wording("・", ", ")
DUE_REVIEWS = Wording(
    "{channels} に、あなた以外の人の投稿案が判断を待っています。",
    "Drafts of others wait for a decision in {channels}.",
)
DUE_WARD = Wording(
    "区全体：🔴 期日を過ぎた確認 {late}件　🟠 30日以内の確認 {soon}件。くわしくはホームの一覧で見られます。",
    "The whole ward: 🔴 {late} looks late, 🟠 {soon} due within 30 days. See the table in the Home.",
)
