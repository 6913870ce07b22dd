"""運用ポリシーのないアカウントから投稿しようとしています。

運用ポリシーがないと、返信への対応や誤りの訂正を誰がどう行うかが読む人にも職員にも分かりません。
ガイドラインが「必ず」定めるよう求めている、ただ一つの文書です。
死角: 運用ポリシーの中身が足りているかどうかは調べません。
"""

from collections.abc import Iterator
from datetime import date

from checks.document import Document
from checks.findings import Severity
from checks.post import AccountFacts, Replies
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_WITHOUT = AccountFacts(has_operation_policy=False)
_WITH = AccountFacts(has_operation_policy=True)

_ABOLISHED = AccountFacts(has_operation_policy=False, operation_policy_abolished=True)
_FROM_DECEMBER = AccountFacts(has_operation_policy=False, operation_policy_from=date(2026, 12, 1))

RULE = Rule(
    id="no_operation_policy",
    principle=2,
    severity=Severity.BLOCK,
    waivable=False,
    title=Wording("運用ポリシーがない", "No operation policy"),
    message=Wording(
        "このアカウントには有効な運用ポリシーが登録されていません（{lack}）。困ったときの対応を、読む人にも職員にも示せません。",
        "This account has no valid operation policy ({lack}), so neither readers nor staff know how it is run.",
    ),
    suggestion=Wording(
        "投稿の前に、責任者に依頼して運用ポリシーを登録してください。作り方は広報課に相談できます。",
        "Ask the owner to register an operation policy first. The PR section helps.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則2（必ず運用ポリシーを策定）",
    flags=(
        Example("防災訓練は11月22日（日）に行います。", account=_WITHOUT),
        Example("", account=_WITHOUT),
        Example("防災訓練は12月6日（日）に行います。", account=_ABOLISHED),
        Example("防災訓練は12月6日（日）に行います。", account=_FROM_DECEMBER),
        Example("ご意見をお寄せください。", account=AccountFacts(Replies.ALL, has_operation_policy=False)),
    ),
    allows=(
        Example("防災訓練は11月22日（日）に行います。", account=_WITH),
        "防災訓練は11月22日（日）に行います。",
        Example("運用ポリシーを改定しました。", account=_WITH),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The whole post where the account has no operation policy, with what is missing."""
    account = document.post.account
    if account.has_operation_policy is not False:
        return
    lack = _ABOLISHED_BEFORE if account.operation_policy_abolished else _NEVER_HAD_ONE
    if account.operation_policy_from:
        lack = _not_before(account.operation_policy_from)
    yield Hit(values={"lack": lack})


def _not_before(day: date) -> Wording:
    return Wording(
        f"{day.year}年{day.month}月{day.day}日の施行日から提出できます", f"it takes effect on {day}"
    )


_NEVER_HAD_ONE = Wording("未登録", "none is registered")
_ABOLISHED_BEFORE = Wording("前のものは廃止されました", "the last one was abolished")
