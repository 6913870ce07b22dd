"""What is said where accounts and their operation policies are kept."""

from bot.workflows.account_states import ClosingStep
from checks.wording import Wording

TITLE = Wording("アカウント", "Account")
NEW_TITLE = Wording("アカウントを登録", "Register an account")
EDIT_TITLE = Wording("アカウントを編集", "Edit the account")
POLICY_TITLE = Wording("運用ポリシーを登録", "Operation policy")
STATE_TITLE = Wording("状態を変える", "Change the state")
SAVE = Wording("登録する", "Save")
CHANGE = Wording("変える", "Change")
EDIT = Wording("編集", "Edit")
REGISTER_POLICY = Wording("運用ポリシーを登録", "Register a policy")
CHANGE_STATE = Wording("状態を変える", "Change the state")
HISTORY = Wording("履歴", "History")
CHOOSE = Wording("選んでください", "Choose")
NOTHING = Wording("（未記入）", "(nothing)")
YES = Wording("はい", "yes")
NO = Wording("いいえ", "no")
WARD_CHANNEL = Wording("区の審査チャンネル", "the ward's review channel")
ANYBODY = Wording("だれでも", "anybody")
HOURS = Wording("{opens}〜{closes}", "{opens} to {closes}")
STANDING = Wording("状態：{state}", "State: {state}")
POLICY = Wording("運用ポリシー（第{number}版）", "Operation policy, version {number}")
POLICY_LACKS = Wording(
    "🔴 {lack}。このアカウントの投稿案は提出できません（原則2）。",
    "🔴 {lack}. No draft of this account can be submitted (principle 2).",
)
ITEMS_UNSEEN = Wording(
    "🟠 必須項目の確認がまだです。「運用ポリシーを登録」で、書いてある項目に印を付けてください。",
    "🟠 Nobody has gone through the required items yet. Tick them under “Register a policy”.",
)
ITEMS_SEEN = Wording("必須の項目はすべて書かれています。", "All required items are there.")
ITEMS_SEEN_AND_MORE = Wording(
    "必須の項目はすべて書かれています（ほかに{count}項目）。",
    "All required items are there, and {count} more.",
)
EFFECTIVE_ON = Wording("施行日", "Effective from")
NEXT_REVIEW_ON = Wording("次回の見直し", "Next policy review")
REVIEW_INTERVAL = Wording("見直しの間隔（月）", "Months between reviews")
GAPS = Wording("🟠 まだ書かれていないもの：{gaps}", "🟠 Not written down yet: {gaps}")
NO_GAPS = Wording("🟢 登録事項はすべて書かれています。", "🟢 Everything is written down.")
LABELS: dict[str, Wording] = {
    "platform": Wording("媒体", "Platform"),
    "handle": Wording("アカウント名（@なし）", "Handle, without @"),
    "url": Wording("アカウントのURL", "Address of the account"),
    "name": Wording("名称", "Name"),
    "section": Wording("所管課", "Section"),
    "owner": Wording("責任者", "Owner"),
    "deputy": Wording("副責任者", "Deputy"),
    "authors": Wording("担当者", "Authors"),
    "review_channel": Wording("審査チャンネル", "Review channel"),
    "section_channel": Wording("課のチャンネル", "The section's channel"),
    "purpose": Wording("目的", "Purpose"),
    "posting_from": Wording("発信時間（から）", "Posting hours, from"),
    "posting_until": Wording("発信時間（まで）", "Posting hours, until"),
    "replies": Wording("返信方針", "Replies"),
    "reply_contact": Wording("返信の問合せ先", "Contact for replies"),
    "follow_policy": Wording("フォローの方針", "Whom it follows"),
    "repost_policy": Wording("リポスト・引用の方針", "Reposts and quotations"),
    "official_list_url": Wording("公式サイトの一覧のURL", "Listed on the official site at"),
    "badge": Wording("認証バッジ", "Verification badge"),
    "profile_says_official": Wording("公式アカウントである旨", "says that it is official"),
    "profile_links_site": Wording("公式サイトのURL", "links to the official site"),
    "profile_links_policy": Wording("運用ポリシーに従う旨", "names the operation policy"),
    "credentials_place": Wording("ログイン情報の保管場所", "Where the credentials are kept"),
    "mfa_place": Wording("多要素認証の端末・鍵の保管場所", "Where the second factor is kept"),
}
PROFILE = Wording("プロフィール欄に書いてあること", "What the profile says")
PROFILE_POINT = Wording("・{point}：{said}", "- {point}: {said}")
POSTING_HOURS = Wording("発信時間", "Posting hours")
AUTHOR_GROUPS = Wording("担当のユーザーグループ", "User groups that write")
AUTHOR_GROUPS_HINT = Wording(
    "ユーザーグループのID（Sで始まる英数字）を空白で区切って書きます。人もグループも空欄なら、だれでも投稿案を出せます。",
    "Ids of user groups (starting with S), separated by spaces. With neither people nor groups, anybody may write.",
)
PLACE_HINT = Wording(
    "例：広報課の金庫。パスワードや鍵そのものは、絶対に書かないでください。",
    "Such as: the safe of the PR section. Never write the password or key itself.",
)
REVIEW_CHANNEL_HINT = Wording(
    "空欄なら、区の審査チャンネルを使います。", "Where it is empty, the ward's review channel is used."
)
OWNER_HINT = Wording(
    "あとで替えると、引継ぎの確認が始まります。", "A later change of owner asks for a look at the handover."
)
PREPARING_HINT = Wording(
    "登録したアカウントは「準備中」です。運用ポリシーを登録してから「運用中」に変えると、投稿案を出せます。",
    "A new account is being prepared. Register its operation policy, then make it active to submit drafts.",
)
DOCUMENT = Wording("文書のURL（区の公式サイト）", "Address of the document on the official site")
DOCUMENT_HINT = Wording(
    "公開している運用ポリシーのページです。", "The page on which the operation policy is published."
)
EFFECTIVE_HINT = Wording(
    "先の日付にすると、その日から有効になります。", "With a later day it holds from that day on."
)
REQUIRED_ITEMS = Wording("書いてある項目（すべて必須）", "Items in the document (all required)")
USUAL_ITEMS = Wording("書いてある項目（多くの区にあるもの）", "Items in the document (usual ones)")
FURTHER_ITEMS = Wording("書いてある項目（あるとよいもの）", "Items in the document (good to have)")
NEW_STATE = Wording("新しい状態", "New state")
REASON = Wording("理由（記録に残ります）", "Reason, for the records")
CLOSING = Wording("廃止の手続き", "Closing the account")
CLOSING_LEAD = Wording(
    "3つがすべて済むと、アカウントは「廃止」になります。廃止すると元に戻せません。",
    "When all three are done, the account is closed for good.",
)
STEPS: dict[ClosingStep, Wording] = {
    ClosingStep.ANNOUNCED: Wording("廃止を告知した", "The end was announced"),
    ClosingStep.UNLINKED: Wording(
        "公式サイトなどのリンクを外した", "Links on the official site were removed"
    ),
    ClosingStep.ARCHIVED: Wording("投稿を保存した", "The posts were archived"),
}
STEP_DONE = Wording("✅ {step}（{day}）", "✅ {step} ({day})")
STEP_OPEN = Wording("⬜ {step}", "⬜ {step}")
DONE = Wording("済みにする", "Done")
UNDO = Wording("取り消す", "Undo")
LAST_STEP_TITLE = Wording("廃止しますか", "Close the account?")
LAST_STEP = Wording(
    "これで3つがすべて済み、アカウントは「廃止」になります。元には戻せません。",
    "This is the last of the three: the account will be closed for good.",
)
LAST_STEP_YES = Wording("廃止する", "Close it")
LAST_STEP_NO = Wording("戻る", "Back")
DRAFTS_WAIT = Wording(
    "審査中の投稿案が{count}件あります。判断が出るか取り下げられるまで、廃止は完了できません。",
    "{count} drafts are in review: the account cannot be closed before they are decided or withdrawn.",
)
CLOSED = Wording(
    "このアカウントは廃止されました。投稿案は出せません。記録は残ります。",
    "This account is closed: no drafts can be submitted. Its records are kept.",
)
