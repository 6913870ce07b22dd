"""What is said about drafts that wait for somebody."""

from checks.wording import Wording

URGENT = Wording("🚨【緊急】{title}", "🚨 EMERGENCY: {title}")
DECISION_TITLE = Wording("審査待ちの投稿案があります", "A draft waits for a decision")
PLANNED_TITLE = Wording(
    "公開予定が近いのに、まだ判断がありません", "The planned time is near, and nobody has decided"
)
PLANNED_PAST_TITLE = Wording(
    "公開予定を過ぎましたが、まだ判断がありません", "The planned time has passed, and nobody has decided"
)
AUTHOR_TITLE = Wording(
    "差し戻された投稿案が、そのままになっています", "A returned draft has not been taken up again"
)
FALLBACK = Wording("{title}：投稿案 #{draft}（{account}）", "{title}: draft #{draft} ({account})")
WAITS_SINCE = Wording(
    "投稿案 #{draft}・第{revision}版は、{since}から審査を待っています。",
    "Draft #{draft}, revision {revision}, has been in review since {since}.",
)
RETURNED_SINCE = Wording(
    "投稿案 #{draft}・第{revision}版は、{since}に差し戻されました。",
    "Draft #{draft}, revision {revision}, was returned on {since}.",
)
PLANNED_AT = Wording(
    "投稿案 #{draft}・第{revision}版の公開予定は、{at}（{left}）です。",
    "Draft #{draft}, revision {revision}, is planned for {at} ({left}).",
)
PLANNED_WAS = Wording(
    "投稿案 #{draft}・第{revision}版の公開予定は、{at}でした。",
    "Draft #{draft}, revision {revision}, was planned for {at}.",
)
MINUTES_LEFT = Wording("あと{minutes}分", "in {minutes} minutes")
HOURS_LEFT = Wording("あと約{hours}時間", "in about {hours} hours")
DECIDE = Wording(
    "カードの内容を確かめて、「承認」か「差し戻し」を押してください。",
    "Please look at the card and press “Approve” or “Return”.",
)
ASK_REVIEWERS = Wording(
    "承認されるまで公開できません。審査チャンネルの方に、声をかけてください。",
    "It cannot go out before it is approved. Please speak to somebody in the review channel.",
)
REVISE = Wording(
    "差し戻しの理由を確かめ、直して次の版を出してください。",
    "Please look at the reason and make the next revision.",
)
OR_WITHDRAW = Wording(
    "出すのをやめるときは、`/draft 一覧` から取り下げられます。",
    "If it is not needed any more, withdraw it from `/draft list`.",
)
OPEN_CARD = Wording("カードを開く", "Open the card")
WHERE_THE_CARD_IS = Wording(
    "カードは <#{channel}> の「投稿案 #{draft}・第{revision}版」です。",
    "The card is in <#{channel}>: draft #{draft}, revision {revision}.",
)
