"""曲、記事、番組、地図、キャラクターなど、人の作品をそのまま使ったように読めます。

作品には作った人や会社の権利があり、まねた絵や画面の写しでも許しが要ることがあります。自治体が賠償した例が多くあります。
作品を指す言葉と、写す・流す・まねる言葉が、一つの文にそろったときに指摘します。
許諾や提供のあるもの、上映・演奏・展示などの催し、区の歌やキャラクター、国土地理院の地図は指摘しません。
死角: 作品だと書かれていないものは分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.ways_told import ways_told
from checks.rule import Hit, Rule
from checks.wording import Wording

_WAYS = ways_told("others_work_reused")

RULE = Rule(
    id="others_work_reused",
    principle=6,
    severity=Severity.WARN,
    title=Wording("人の作品の利用", "Somebody's work put to use"),
    message=Wording(
        "「{found}」とあります。人の作品は、一部やまねた形でも、許しなく使うと作った人の権利を損ないます。",
        "The text says “{found}”. Even a part or an imitation of somebody's work needs their leave.",
    ),
    suggestion=Wording(
        "区が作ったものや自由に使える素材に替えるか、許諾を得て、そのことを書き添えてください。",
        "Use our own or free material, or get permission and say so.",
    ),
    source="著作権法（複製・翻案・公衆送信）／ガイドライン 原則6",
    hints=_WAYS.hints,
    yields_to=frozenset({"lyrics_quoted", "newspaper_clipping", "map_or_character_reuse"}),
    flags=(
        "会場の⟦地図はグーグルの地図を印刷して⟧貼りました。",
        "⟦ポスターには、人気のネズミ⟧のキャラクターを描きました。",
        "有名な⟦電気ネズミ⟧のキャラクターが目印です。",
        "⟦テレビ番組で紹介された場面を録画したので、公開⟧します。",
        "⟦漫画の一コマを使っ⟧て、分別を説明します。",
        "卒業式で歌った「旅立ちの空」の⟦歌詞「白い光の中に」を贈り⟧ます。",
        "⟦ヒットソングの替え歌⟧動画を作りました。",
        "朝の情報⟦番組の映像を切り取ってまとめ⟧ました。",
        "⟦アニメのせりふをもじ⟧ったポスターを作りました。",
        "人気⟦漫画の主人公になりきったイラストを職員が描き⟧ました。",
        "⟦雑誌の特集ページをコピーして、窓口で配っ⟧ています。",
        "⟦映画の名場面の画像を使っ⟧て、交通安全を呼びかけます。",
        "⟦絵本の全ページを読み上げる動画を公開⟧しました。",
        "ラジオ体操ではなく、⟦アイドルの最新曲で踊っ⟧てみました。",
        "⟦ゲームの画面をそのまま背景に使っ⟧ています。",
        "⟦地図は道路地図帳をスキャン⟧したものです。",
        "子どもに大人気の⟦パンのヒーロー⟧を、職員が描きました。",
        "⟦新聞の4コマ漫画が面白かったので紹介⟧します。",
        "⟦CDの音源⟧を流しながら撮影しました。",
        "⟦乗換アプリの検索結果の画面⟧を貼っておきます。",
        "⟦映画のポスターをまね⟧て、選挙啓発のチラシを作りました。",
        "⟦週刊誌に載ったグルメ特集を、ページごと撮影しました⟧。",
    ),
    allows=(
        "区のマスコット「みなもん」のイラストを使ったポスターです。",
        "アニメの上映会を開きます。",
        "図書館では、雑誌のコピーができます。",
        "人気漫画の作者の講演会を開きます。",
        "みなも第一中の合唱部が、ヒット曲を披露しました。",
        "ごみ収集車の曲が変わります。",
        "テレビの電源を切って、節電しましょう。",
        "新聞紙で作るスリッパの作り方を紹介します。",
        "人気のアニメとコラボしたスタンプラリーです（公式許諾済み）。",
        "音楽に合わせて体を動かしましょう。",
        "防災マップの見方を動画で紹介します。",
        "子どもたちが好きなキャラクターの服で来ました。",
        "漫画で学ぶ防災の本を配布しています。",
        "ニュースで見た、という声をたくさんいただきました。",
        "路線図はバス会社のサイトでご覧ください。",
        "朝のラジオ体操に参加しませんか。",
        "会場までの地図を画像で載せました。",
        "区の歌に合わせた体操の動画を公開しました。",
        "テレビの見られない世帯にラジオを配ります。",
        "新聞の購読料を補助します。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The sentences in which a work stands with its copying, playing or imitating."""
    yield from _WAYS.find_in(document)
