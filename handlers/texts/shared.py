"""What is said in more than one place."""

from checks.wording import Wording

WEEKDAYS = Wording("月火水木金土日", "MonTueWedThuFriSatSun")
DATE = Wording("{year}年{month}月{day}日（{weekday}）", "{weekday} {year}-{month:02}-{day:02}")
MOMENT = Wording("{date}{hour}:{minute:02}", "{date} {hour}:{minute:02}")
SURPRISE = Wording(
    "うまくいきませんでした（受付番号 {incident}）。もう一度試し、続くようなら管理者に番号を伝えてください。",
    "Something went wrong (incident {incident}). Try again; if it goes on, give the number to an administrator.",
)
SLACK_UNREACHABLE = Wording(
    "いま Slack から返事がありません。少し待ってから、もう一度試してください。",
    "Slack does not answer at the moment. Wait a little and try again.",
)
YOU_WROTE = Wording("入力した文章（写して使えます）", "What you wrote, to be copied")
