"""What is said while drafts are written."""

from checks.wording import Wording

MODAL_TITLE = Wording("投稿案", "Draft")
SUBMIT = Wording("点検して提出", "Check and submit")
CLOSE = Wording("閉じる", "Close")
ACCOUNT = Wording("アカウント", "Account")
CHOOSE = Wording("選んでください", "Choose")
KIND = Wording("種類", "Kind")
TEXT = Wording("本文（公開する文章）", "Text to be published")
TEXT_HINT = Wording(
    "3,000字まで。書いたとおりに公開用の文章になります。",
    "Up to 3,000 characters, published exactly as written.",
)
PLANNED_AT = Wording("公開予定", "Planned time")
NOTE = Wording("審査者への連絡（公開されません）", "Note to the reviewers (never published)")
IMAGE_COUNT = Wording("*画像の枚数*", "*Images*")
IMAGES = Wording("{count}枚", "{count}")
ALT_TEXT = Wording("画像{number}の代替テキスト", "Alternative text of image {number}")
ALT_TEXT_HINT = Wording(
    "画像を見られない人に、何が写っているかを伝える文です。",
    "Says what the image shows to those who cannot see it.",
)
RIGHTS = Wording("画像{number}の権利", "Rights of image {number}")
RIGHTS_HINT = Wording(
    "選ばないと「要修正」になります。分からない画像は使えません。",
    "Without a choice it has to be fixed: an image of unknown rights cannot be used.",
)
WAIVER = Wording("そのまま出す理由：「{found}」", "Reason to keep “{found}”")
WAIVER_WHOLE = Wording("そのまま出す理由：{rule}", "Reason to keep it: {rule}")
WAIVER_HINT = Wording(
    "直す代わりに理由を書くと、審査に出せます。理由は審査カードと記録に残ります。",
    "Instead of fixing it, write why it should stay. The reason is kept with the review.",
)
STOPPED_TITLE = Wording("直すところがあります", "This needs a fix")
STOPPED = Wording(
    "まだ審査には出ていません。🛑の箇所を直すか、理由を書いて「点検して提出」を押してください。",
    "Not submitted yet. Fix what is marked 🛑, or write a reason, then press “Check and submit”.",
)
STOPPED_FOR_GOOD = Wording(
    "まだ審査には出ていません。🛑の箇所を直して「点検して提出」を押してください。理由を書いても、このままでは出せません。",
    "Not submitted yet. Fix what is marked 🛑, then press “Check and submit”. No reason can keep it.",
)
TOLD_TITLE = Wording("いまの本文への指摘", "What was found in the text as it is")
TOLD = Wording(
    "直したら「点検して提出」を押してください。", "When you have changed it, press “Check and submit”."
)
STOPPED_ANSWER = Wording(
    "まだ審査には出ていません。「直す」を押して、🛑の箇所を直すか理由を書いてください。",
    "Not submitted yet. Press “Fix” to change what is marked 🛑 or to write a reason.",
)
STOPPED_ANSWER_FOR_GOOD = Wording(
    "まだ審査には出ていません。「直す」を押して、🛑の箇所を直してください。理由を書いても、このままでは出せません。",
    "Not submitted yet. Press “Fix” to change what is marked 🛑. No reason can keep it.",
)
STILL_STOPPED = Wording(
    "🛑 要修正が{count}件残っているので、まだ提出していません。上の指摘を見て、本文を直すか理由を書いてください。",
    "🛑 {count} findings still have to be fixed, so nothing was submitted. Fix the text or write a reason.",
)
STILL_STOPPED_FOR_GOOD = Wording(
    "🛑 要修正が{count}件残っているので、まだ提出していません。上の指摘を見て、本文を直してください。",
    "🛑 {count} findings still have to be fixed, so nothing was submitted. Fix the text.",
)
NEVER_WAIVED = Wording(
    "🛑のうち理由の欄がないものは、直すまで提出できません。",
    "Where there is no field for a reason, it has to be fixed.",
)
FIX = Wording("直す", "Fix")
IN_REVIEW_TITLE = Wording("審査に出しました", "In review")
IN_REVIEW = Wording(
    "投稿案 #{draft}（第{revision}版）を <#{channel}> の審査に出しました。判断が出たらDMでお知らせします。",
    "Draft #{draft} (revision {revision}) is in review in <#{channel}>. You get a message when it is decided.",
)
CHECK_TITLE = Wording(
    "点検の結果（保存・提出はしていません）", "Result of the check (nothing was stored or submitted)"
)
CHECK_USAGE = Wording(
    "点検する文章を続けて書いてください。例：`/draft 点検 明日は休館です。`",
    "Write the text to be checked: `/draft check The hall is closed tomorrow.`",
)
LIST_TITLE = Wording("あなたの投稿案", "Your drafts")
LIST_EMPTY = Wording(
    "投稿案はまだありません。`/draft` と入力すると書き始められます。",
    "You have no drafts yet. Type `/draft` to write one.",
)
LIST_ROW = Wording("#{draft}　{state}　{account}", "#{draft}  {state}  {account}")
NEXT_REVISION = Wording("直して次の版を出す", "Make the next revision")
WITHDRAW = Wording("取り下げる", "Withdraw")
WITHDRAW_CONFIRM = Wording(
    "投稿案 #{draft} を取り下げます。元には戻せません。", "Draft #{draft} will be withdrawn for good."
)
WITHDRAW_YES = Wording("取り下げる", "Withdraw")
WITHDRAW_NO = Wording("戻る", "Back")
WITHDRAWN = Wording("投稿案 #{draft} を取り下げました。", "Draft #{draft} is withdrawn.")
RETURNED_BECAUSE = Wording("差し戻しの理由", "Why it was returned")
HELP = Wording(
    "*校閲（Kōetsu）の使い方*\n"
    "• `/draft` … 投稿案を書く画面を開きます\n"
    "• `/draft 本文` … 本文をすぐに点検し、よければ審査に出します\n"
    "• `/draft @アカウント 本文` … アカウントを選んで出します\n"
    "• `/draft 点検 本文` … 点検だけします（保存しません）\n"
    "• `/draft 一覧` … 自分の投稿案を見ます\n"
    "• `/draft 期限` … 自分を待っている確認や投稿案を見ます\n"
    "• `/draft ヘルプ` … この説明を出します\n"
    "点検の結果はあなただけに見えます。承認は、あなた以外の人が審査チャンネルで行います。",
    "*How to use Kōetsu*\n"
    "• `/draft` opens the form for a draft\n"
    "• `/draft text` checks the text at once and puts it in review\n"
    "• `/draft @account text` does so for one account\n"
    "• `/draft check text` only checks, and stores nothing\n"
    "• `/draft list` shows your drafts\n"
    "• `/draft due` shows what waits for you\n"
    "• `/draft help` shows this\n"
    "Only you see the findings. Somebody else approves, in the review channel.",
)
