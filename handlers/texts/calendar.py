"""What stands in the calendar of due days."""

from checks.wording import Wording

NAME = Wording("SNSアカウントの確認期日", "Social media: what is due")
SUMMARY = Wording("{title}：{account}", "{title}: {account}")
SECTION = Wording("所管課：{section}", "Section: {section}")
CAUSE = Wording("きっかけ：{cause}", "Because of: {cause}")
DOCUMENT = Wording("運用ポリシー：{url}", "Operation policy: {url}")
RECORD = Wording(
    "確かめたら、Slack の「校閲」のホームから記録してください。",
    "Record what you found in the Home of Kōetsu in Slack.",
)
