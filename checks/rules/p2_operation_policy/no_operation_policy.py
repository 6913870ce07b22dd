"""運用ポリシーのないアカウントから投稿しようとしています。

運用ポリシーがないと、返信への対応や誤りの訂正を誰がどう行うかが読む人にも職員にも分かりません。
ガイドラインが「必ず」定めるよう求めている、ただ一つの文書です。
死角: 運用ポリシーの中身が足りているかどうかは調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.post import AccountFacts, Replies
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_WITHOUT = AccountFacts(has_operation_policy=False)
_WITH = AccountFacts(has_operation_policy=True)

RULE = Rule(
    id="no_operation_policy",
    principle=2,
    severity=Severity.BLOCK,
    waivable=False,
    title=Wording("運用ポリシーがない", "No operation policy"),
    message=Wording(
        "このアカウントには運用ポリシーが登録されていません。困ったときの対応を、読む人にも職員にも示せません。",
        "This account has no operation policy, so neither readers nor staff know how it is run.",
    ),
    suggestion=Wording(
        "投稿の前に運用ポリシーを定めて登録してください。作り方は広報課に相談できます。",
        "Write an operation policy and register it first. The PR section helps.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則2（必ず運用ポリシーを策定）",
    flags=(
        Example("防災訓練は11月22日（日）に行います。", account=_WITHOUT),
        Example("", account=_WITHOUT),
        Example("ご意見をお寄せください。", account=AccountFacts(Replies.ALL, has_operation_policy=False)),
    ),
    allows=(
        Example("防災訓練は11月22日（日）に行います。", account=_WITH),
        "防災訓練は11月22日（日）に行います。",
        Example("運用ポリシーを改定しました。", account=_WITH),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The whole post where the account has no operation policy."""
    if document.post.account.has_operation_policy is False:
        yield Hit()
