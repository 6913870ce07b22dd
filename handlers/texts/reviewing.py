"""What is said on review cards and about decisions."""

from bot.records.reviews import ReviewState
from checks.findings import Severity
from checks.wording import Wording

CARD_FALLBACK = Wording(
    "審査のお願い：{account} の投稿案 #{draft} 第{revision}版",
    "Please review draft #{draft}, revision {revision}, for {account}",
)
STATE_LINES: dict[ReviewState, Wording] = {
    ReviewState.OPEN: Wording("🟡 審査待ち", "🟡 Waiting for review"),
    ReviewState.APPROVED: Wording("✅ 承認されました", "✅ Approved"),
    ReviewState.RETURNED: Wording("↩️ 差し戻されました", "↩️ Returned"),
    ReviewState.SUPERSEDED: Wording("⏭️ 新しい版に替わりました", "⏭️ Replaced by a newer revision"),
    ReviewState.WITHDRAWN: Wording("⏹️ 取り下げられました", "⏹️ Withdrawn"),
}
DRAFT_LINE = Wording("投稿案 #{draft}・第{revision}版", "Draft #{draft}, revision {revision}")
KIND = Wording("種類", "Kind")
PLANNED = Wording("公開予定", "Planned for")
PLANNED_NONE = Wording("指定なし（承認後いつでも）", "any time after approval")
AUTHOR = Wording("起案", "Author")
CHANGES = Wording(
    "前の版からの変更（取り消し線＝削除、太字＝追加）",
    "Changes since the last revision (struck = gone, bold = new)",
)
MANY_CHANGES = Wording(
    "前の版からの変更が多いため、違いは示していません。上の本文を読んでください。",
    "Too much has changed since the last revision to show it here. Please read the text above.",
)
UNCHANGED = Wording("本文は前の版と同じです。", "The text is the same as before.")
LENGTH = Wording("文字数 {count}／{limit}", "Length {count}/{limit}")
LENGTH_ONLY = Wording("文字数 {count}", "Length {count}")
DIGEST = Wording("SHA-256 {digest}", "SHA-256 {digest}")
IMAGES = Wording("画像 {count}枚", "Images: {count}")
IMAGE_LINE = Wording("画像{number}　{alt}（{rights}）", "Image {number}: {alt} ({rights})")
ALT_CUT = Wording("長い代替テキストは、途中までを示しています。", "Long alternative texts are shown in part.")
ALT_MISSING = Wording("代替テキストなし", "no alternative text")
RIGHTS_MISSING = Wording("権利の確認なし", "rights not stated")
NOTE = Wording("審査者への連絡", "Note to the reviewers")
FINDINGS = Wording("指摘 {count}件", "Findings: {count}")
NO_FINDINGS = Wording("指摘はありません。", "No findings.")
MORE_FINDINGS = Wording("ほかに{count}件の指摘があります。", "{count} more findings.")
SEVERITY_MARKS: dict[Severity, Wording] = {
    Severity.BLOCK: Wording("🛑 要修正", "🛑 Must be fixed"),
    Severity.WARN: Wording("⚠️ 注意", "⚠️ Take care"),
    Severity.INFO: Wording("💡 提案", "💡 Proposal"),
}
PRINCIPLE = Wording("原則{number}（{name}）", "principle {number} ({name})")
INSTEAD = Wording("→ {suggestion}", "→ {suggestion}")
WAIVED = Wording("理由付き解除：{reason}", "Waived: {reason}")
APPROVE = Wording("承認", "Approve")
RETURN = Wording("差し戻し", "Return")
CONFIRM_TITLE = Wording("指摘を確かめましたか", "Have you seen the findings?")
CONFIRM_TEXT = Wording(
    "注意の指摘や理由付き解除が{count}件残っています。内容を確かめたうえで承認しますか。",
    "{count} findings or waivers remain. Approve all the same?",
)
CONFIRM_YES = Wording("承認する", "Approve")
CONFIRM_NO = Wording("戻る", "Back")
REASON = Wording("理由", "Reason")
RETURN_TITLE = Wording("差し戻し", "Return the draft")
RETURN_LABEL = Wording("差し戻しの理由", "Reason")
RETURN_HINT = Wording(
    "どこを、なぜ、どう直すとよいかを書くと、起案者がすぐに直せます。",
    "Say what to change, why and how, so that the author can act on it.",
)
RETURN_SUBMIT = Wording("差し戻す", "Return")
CANCEL = Wording("やめる", "Cancel")
CLOSE = Wording("閉じる", "Close")
REFUSED_TITLE = Wording("できませんでした", "Not possible")
YOU_WROTE = Wording("入力した文章", "What you wrote")
APPROVED_FALLBACK = Wording(
    "承認されました：投稿案 #{draft}（{account}）", "Approved: draft #{draft} ({account})"
)
APPROVED_HEADER = Wording("承認されました", "Approved")
APPROVED_LEAD = Wording(
    "の投稿案 #{draft} 第{revision}版が承認されました。下の文章をそのまま写して公開してください。",
    ": draft #{draft}, revision {revision}, is approved. Publish the text below exactly as it is.",
)
APPROVED_BY = Wording("承認：", "Approved by ")
RETURNED_BY = Wording("差し戻し：", "Returned by ")
DIGEST_WHOLE = Wording(
    "この承認は、上の文章そのものだけに有効です。1字でも変えるときは、新しい投稿案として出し直してください。\nSHA-256 {digest}",
    "The approval holds for the text above alone: for any change, submit a new draft.\nSHA-256 {digest}",
)
RETURNED_FALLBACK = Wording("差し戻し：投稿案 #{draft}（{account}）", "Returned: draft #{draft} ({account})")
RETURNED_HEADER = Wording("差し戻されました", "Returned")
RETURNED_LEAD = Wording(
    "の投稿案 #{draft} 第{revision}版が差し戻されました。",
    ": draft #{draft}, revision {revision}, was returned.",
)
