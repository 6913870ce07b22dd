"""What is said when reviewers allow words."""

from checks.wording import Wording

CHOOSE = Wording("この場合は問題ない…", "This is fine here…")
TITLE = Wording("この場合は問題ない", "This is fine here")
SUBMIT = Wording("今後は指摘しない", "Allow from now on")
LEAD = Wording(
    "この語は、今後この規則では指摘しません。取り消しは「ホーム」からできます。",
    "This rule will not object to these words any more. Revoke it in the Home tab.",
)
REASON = Wording("問題ないと考える理由", "Why it is fine")
SCOPE = Wording("どこまで許可しますか", "For how much?")
SCOPE_ACCOUNT = Wording("このアカウントだけ", "this account alone")
SCOPE_WARD = Wording("区のすべてのアカウント（管理者のみ）", "all accounts of the ward (administrators only)")
ALLOWED = Wording(
    "許可しました。次の点検から、この語は指摘しません。", "Allowed. From the next check on, these words pass."
)
HOME_TITLE = Wording("許可した語", "Allowed words")
HOME_LINE = Wording(
    "「{words}」　{rule}（{scope}）\n理由：{reason}", "“{words}” {rule} ({scope})\nReason: {reason}"
)
REVOKE = Wording("取り消す", "Revoke")
