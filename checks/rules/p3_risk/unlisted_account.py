"""アカウントが、公式サイトの一覧に載っていません。

読む人は、本物の区のアカウントか確かめられません。偽アカウントが現れたときも、見分けてもらえなくなります。
死角: 一覧のページがいま見られるかどうかは調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.post import AccountFacts, Kind
from checks.rule import Example, Hit, Rule
from checks.wording import Wording


def _listed(text: str, listed: bool | None, kind: Kind = Kind.NOTICE) -> Example:  # noqa: FBT001
    return Example(text, kind=kind, account=AccountFacts(on_official_list=listed))


RULE = Rule(
    id="unlisted_account",
    principle=3,
    severity=Severity.WARN,
    title=Wording("公式サイトの一覧にないアカウント", "Account that the official site does not list"),
    message=Wording(
        "このアカウントは、公式サイトの一覧に載っていません。読む人が、本物の区のアカウントか確かめられません。",
        "The official site does not list this account, so readers cannot tell that it is genuine.",
    ),
    suggestion=Wording(
        "公式サイトのアカウント一覧に載せ、掲載URLを台帳に書いてください。広報課に相談できます。",
        "List the account on the official site and record the address; the PR section can help.",
    ),
    source="国の指針（2011-04-05）なりすまし防止①アカウント運用者の明示／ガイドライン 原則3",
    flags=(
        _listed("防災訓練のお知らせです。", listed=False),
        _listed("避難所を開きました。", listed=False, kind=Kind.EMERGENCY),
        _listed("区民まつりを開きます。", listed=False, kind=Kind.EVENT),
        _listed("お答えします。", listed=False, kind=Kind.REPLY),
    ),
    allows=(
        _listed("防災訓練のお知らせです。", listed=True),
        _listed("防災訓練のお知らせです。", listed=None),
        _listed("避難所を開きました。", listed=True, kind=Kind.EMERGENCY),
        "公式サイトの一覧にないアカウントにご注意ください。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The whole post where the account is known to be on no official list."""
    if document.post.account.on_official_list is False:
        yield Hit()
