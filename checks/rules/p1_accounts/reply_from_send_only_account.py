"""返信しないと決めたアカウントから、返信しようとしています。

一人にだけ返事をすると、ほかの人は「自分には答えてくれない」と感じ、次からは返信を待つようになります。
死角: 運用ポリシーに例外（誤情報の打消しなど）があるかどうかは分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.post import AccountFacts, Kind, Replies
from checks.rule import Example, Hit, Rule
from checks.wording import Wording


def _reply(text: str, replies: Replies | None = Replies.NONE, kind: Kind = Kind.REPLY) -> Example:
    return Example(text, kind=kind, account=AccountFacts(replies=replies))


RULE = Rule(
    id="reply_from_send_only_account",
    principle=1,
    severity=Severity.WARN,
    title=Wording("返信しないアカウントからの返信", "Reply from an account that does not reply"),
    message=Wording(
        "このアカウントは、運用ポリシーで返信しないと決めています。一人に返事をすると、ほかの人は答えてもらえないと感じます。",
        "By its operation policy this account does not reply; an answer to one leaves the others waiting.",
    ),
    suggestion=Wording(
        "全員に向けたお知らせとして書くか、問い合わせ窓口でお答えしてください。続けて返信するなら、先に運用ポリシーを改めます。",
        "Write it as a notice to all, or answer through the contact desk; to go on replying, revise the policy first.",
    ),
    source="ガイドライン 原則1・原則2（アカウントごとの運用ポリシー）／運用ポリシーの返信方針",
    kinds=frozenset({Kind.REPLY}),
    flags=(
        _reply("ご指摘ありがとうございます。次の更新で直します。"),
        _reply("@someone123 開始は14時です。"),
        _reply("お問い合わせの件、担当課に伝えました。"),
        _reply("Thank you for your message."),
    ),
    allows=(
        _reply("ご指摘ありがとうございます。", Replies.ALL),
        _reply("ご指摘ありがとうございます。", Replies.SOME),
        _reply("ご指摘ありがとうございます。", None),
        _reply("いただいたご質問にお答えします。", kind=Kind.NOTICE),
        _reply("11月22日の投稿を訂正します。", kind=Kind.CORRECTION),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The whole post where the account is to send only."""
    if document.post.account.replies is Replies.NONE:
        yield Hit()
