"""What workflows refuse, and how they say it; each docstring is the English sentence."""

from bot.errors import Refusal


class TextEmpty(Refusal):
    """The post has no text. Write what is to be published."""

    ja = "本文がありません。公開する文章を入力してください。"


class TextTooLong(Refusal):
    """The text has {length} characters; up to {limit} can be reviewed. Shorten it or split it into two posts."""

    ja = (
        "本文が{length}字あります。審査に出せるのは{limit}字までです。短くするか、2つの投稿に分けてください。"
    )


class TextUnreadable(Refusal):
    """The text contains a broken character (place {place}). Delete it and type it again."""

    ja = "本文の{place}文字目に壊れた文字があります。消して打ち直してください。"


class UnfitBeside(Refusal):
    """What is written in this field cannot be taken."""

    ja = "この欄の内容は受け付けられません。"

    def __init__(self, field: str, name: str, **facts: object) -> None:
        self.field, self.name = field, name
        super().__init__(**facts)


class SecretBeside(UnfitBeside):
    """{message} This field reaches other people and the records as well. Delete it first."""

    ja = "{message}この欄も人の目に触れ、記録に残ります。消してから出してください。"


class UnreadableBeside(UnfitBeside):
    """There is a broken character here (place {place}). Delete it and type it again."""

    ja = "{place}文字目に壊れた文字があります。消して打ち直してください。"


class PlannedInThePast(Refusal):
    """The planned time has already passed. Choose a later one, or leave it empty."""

    ja = "公開予定の日時が過ぎています。これからの日時を選ぶか、空欄にしてください。"


class AccountUnknown(Refusal):
    """This account is not registered. Ask an administrator to register it."""

    ja = "このアカウントは登録されていません。管理者に登録を依頼してください。"


class AccountMisspelt(Refusal):
    """No account is registered as @{written}. Did you mean @{likely}? If your text begins so, open the modal with /draft alone."""

    ja = "「@{written}」というアカウントは登録されていません。「@{likely}」ではありませんか。本文の書き出しのときは、/draft だけを入力して画面から出してください。"


class NoAccountToWriteFor(Refusal):
    """There is no account that you may write for. Ask the owner of the account or an administrator to add you."""

    ja = "あなたが投稿案を出せるアカウントがありません。アカウントの責任者か管理者に、担当者への追加を依頼してください。"


class AuthorNotPermitted(Refusal):
    """You are not among the authors of {account}. Ask its section ({section}) to submit the draft or to add you."""

    ja = "あなたは{account}の担当者に登録されていません。所管の{section}に提出を依頼するか、担当者への追加を頼んでください。"


class AccountPreparing(Refusal):
    """{account} is still being prepared and takes no drafts. Its owner or an administrator makes it active in the Home tab."""

    ja = "{account}は準備中のため、まだ投稿案を出せません。準備ができたら、責任者か管理者が「ホーム」で「運用中」に変えます。"


class AccountSuspended(Refusal):
    """{account} is suspended and takes no drafts. Ask its owner or an administrator whether it goes on."""

    ja = "{account}は停止中のため、投稿案を出せません。再開については、責任者か管理者に相談してください。"


class AccountClosed(Refusal):
    """{account} is closed and takes no drafts. Choose another account."""

    ja = "{account}は廃止されたため、投稿案を出せません。別のアカウントを選んでください。"


class NoReviewChannel(Refusal):
    """No review channel is set for {account}. Ask an administrator to set KOETSU_REVIEW_CHANNEL."""

    ja = "{account} の審査チャンネルが決まっていません。管理者に KOETSU_REVIEW_CHANNEL の設定を依頼してください。"


class DraftUnknown(Refusal):
    """This draft does not exist, or it is not yours."""

    ja = "この投稿案は見つからないか、あなたのものではありません。"


class DraftMovedOn(Refusal):
    """This draft has changed since you opened it: {state}. Your text was not submitted; copy it, then open the draft again from /draft list."""

    ja = "開いたあとで、この投稿案は「{state}」になりました。いまの本文は提出されていません。写しを取り、/draft 一覧 から開き直してください。"


class DraftClosed(Refusal):
    """This draft is {state}: it can no longer be changed or withdrawn. Write a new one with /draft."""

    ja = "この投稿案は「{state}」のため、直すことも取り下げることもできません。新しい投稿案は /draft で書けます。"


class ReviewUnknown(Refusal):
    """This review does not exist any more."""

    ja = "この審査は見つかりません。"


class AuthorCannotDecide(Refusal):
    """You wrote this draft, so somebody else has to decide. Ask a colleague in the review channel."""

    ja = "自分の投稿案は自分で判断できません。審査チャンネルの別の方に依頼してください。"


class NotAReviewer(Refusal):
    """Only members of the review channel can decide. Join the channel first."""

    ja = "判断できるのは審査チャンネルの参加者だけです。先にチャンネルに参加してください。"


class ReviewAlreadyDecided(Refusal):
    """{decider} was faster: this revision was {outcome} at {at}. Nothing was changed."""

    ja = "先に {decider} さんが{outcome}（{at}）。今回の操作では何も変わっていません。"


class ReviewSuperseded(Refusal):
    """The author has submitted a newer revision. Please decide on the newest card."""

    ja = "起案者が新しい版を提出しました。新しいカードで判断してください。"


class ReviewWithdrawn(Refusal):
    """The author has withdrawn this draft. There is nothing to decide."""

    ja = "この投稿案は起案者が取り下げました。判断は不要です。"


class AccountNotInUse(Refusal):
    """{account} is {state}, so nothing can be approved for it. Return the draft, or approve it once the account is in use again."""

    ja = "{account}は{state}のため、承認できません。差し戻すか、運用を再開してから承認してください。"


class PolicyNotInForce(Refusal):
    """{account} has no operation policy in force any more, so nothing can be approved for it. Return the draft, or approve it once the owner has registered a new one."""

    ja = "{account}の運用ポリシーは、いまは有効でないため、承認できません。差し戻すか、責任者が新しい運用ポリシーを登録してから承認してください。"


class ReasonMissing(Refusal):
    """Write the reason: the author needs it to make the next revision."""

    ja = "差し戻しの理由を書いてください。起案者が次の版を作る手がかりになります。"


class DutyUnknown(Refusal):
    """There is nothing to record here any more."""

    ja = "この確認事項は見つかりません。"


class NotPolicyOwner(Refusal):
    """Only the owner of {account}, the deputy or an administrator can do this."""

    ja = "この操作ができるのは、{account} の責任者・副責任者と管理者だけです。"


class DutyAlreadyRecorded(Refusal):
    """This has already been recorded, or is no longer needed. Nothing was changed."""

    ja = "すでに記録されたか、不要になりました。今回の操作では何も変わっていません。"


class NextReviewNotLater(Refusal):
    """The next policy review must be later than {after} and within five years."""

    ja = "次回の見直し日は、{after}より後で、今日から5年以内の日を選んでください。"


class ReminderAlreadyPutOff(Refusal):
    """This reminder has already been put off. It comes again on the day that it names."""

    ja = "この督促はもう延期されています。示した日に、もう一度お知らせします。"


class ReminderOvertaken(Refusal):
    """A later reminder of the same matter has been sent. Put that one off, or record what you found."""

    ja = "同じ確認の新しい督促が届いています。延期は新しいほうから行うか、確かめた結果を記録してください。"


class SnoozeUsedUp(Refusal):
    """This reminder cannot be put off any more (at most {most} times). Please record what you found now."""

    ja = "この督促はこれ以上延期できません（{most}回まで）。確かめた結果を記録してください。"


class FindingNeverAllowed(Refusal):
    """This finding cannot be allowed: it protects a secret, or it is about the whole post."""

    ja = "この指摘は許可できません。秘密を守る指摘か、投稿全体への指摘です。"


class OnlyAdministrators(Refusal):
    """Only an administrator can do this. Choose this account alone, or ask an administrator."""

    ja = "この操作ができるのは管理者だけです。「このアカウントだけ」を選ぶか、管理者に依頼してください。"


class AllowanceUnknown(Refusal):
    """These words are no longer allowed. Nothing was changed."""

    ja = "この許可はすでに取り消されています。今回の操作では何も変わっていません。"


class OutcomeUnfit(Refusal):
    """Choose what you found."""

    ja = "確かめた結果を選んでください。"


class PointsLeftOut(Refusal):
    """{count} points are not looked at yet, the first being “{first}”. Tick them when you have, or choose another outcome and say why in the note."""

    ja = "まだ確かめていない項目が{count}つあります（はじめの項目：{first}）。確かめて印を付けるか、別の結果を選んでメモに事情を書いてください。"


class NoteMissing(Refusal):
    """Say in the note what you found and what follows; whoever comes next needs it."""

    ja = "何があり、これからどうするかを、メモに書いてください。次の担当者の手がかりになります。"


class AnnouncementNameless(Refusal):
    """Write the name of the service or feature."""

    ja = "サービスや機能の名前を書いてください。"


class AnnouncementDateUnfit(Refusal):
    """Choose a day from today on and within a year."""

    ja = "今日から1年以内の日を選んでください。"


class NotAdministrator(Refusal):
    """Only an administrator can do this. Please ask one."""

    ja = "この操作ができるのは管理者だけです。管理者に依頼してください。"


class AccountMovedOn(Refusal):
    """This account has changed since you opened it. Nothing was changed now; close this and open the account again."""

    ja = "この画面を開いたあとで、アカウントの内容が変わりました。今回の操作では何も変わっていません。閉じて、開き直してください。"


class AccountNotReady(Refusal):
    """It cannot become active yet: {lack}. Register a valid operation policy first (principle 2). Not needed for that, but not written down yet either: {also}."""

    ja = "まだ「運用中」にできません。{lack}。先に有効な運用ポリシーを登録してください（原則2）。あとでもかまいませんが、ほかに書かれていないもの：{also}。"


class DraftsWait(Refusal):
    """{count} drafts of this account are in review. Close it when they are decided or withdrawn."""

    ja = "このアカウントには審査中の投稿案が{count}件あるため、まだ廃止できません。判断が出るか取り下げられてから、もう一度押してください。"


class AccountIsClosed(Refusal):
    """This account is closed: nothing about it can be changed any more."""

    ja = "このアカウントは廃止されているため、変えられません。"
