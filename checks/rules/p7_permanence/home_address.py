"""個人の住まいが分かる住所が書かれています。

住まいが知られると、本人や家族が押しかけや空き巣の不安を抱えます。公開したものは写しが残り、引っ越すほかなくなることもあります。
番地までの住所のそばに、個人の名前、「宅」「方」「自宅」や集合住宅の部屋番号があるものを指摘します。
公共施設や事業所の所在地は指摘しません。立候補者の住所など、法律で公表するものも指摘しません。
死角: 名前も「自宅」などの語もない住所は、施設のものと区別できません。
"""

from collections.abc import Iterator

from checks.addresses import Address, find_addresses
from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.people import people_between
from checks.rule import Hit, Rule
from checks.wording import Wording

_NEAR = 16  # characters between an address and the name that it belongs to
_LINE = 100
_HOME = regex(
    r"自宅|お宅|ご実家|実家|お住まい|住む|さん(?:の)?家|在住の"
    r"|(?:会社員|自営業|無職|主婦|農業|店主|男性|女性|住民|ご?夫婦|[ご家]族)(?:の)?宅"
    r"|^\s?に(?:住んで|暮らす|暮らして|お住|一人暮らし|引っ越)"
    r"|^\s?(?:の|、)(?:[0-9]年生|[0-9]{1,3}[歳代]|小学生|中学生|高校生|児童|生徒|男性|女性|男児|女児|会社員|自営業|無職|主婦|住民|高齢者|お年寄り|ご?夫婦|ご?夫妻|ご?家族|世帯主|一人暮らし|飼い主|通報者|投稿者|申請者|応募者)"
)
_HOME_IS = regex(
    r"(?:自宅|お宅|実家|の家|住まい|自宅住所|住所)(?:(?:は|の住所は|:|、|・)[^。\n]{0,12}|[^。\n]{0,3}\([^。\n)]{0,12})$"
    r"|(?:住民|男性|女性|男児|女児|投稿者|申請者|相談者|通報者|飼い主|参加者|当選者|夫婦|家族|世帯)(?:の方)?\([^。\n)]{0,12}$"
)
_ROOM = regex(
    r"[\s、]?[^\s。、()「」\n]{0,12}(?:マンション|ハイツ|コーポ|メゾン|アパート|荘|団地|ハイム|レジデンス|住宅)[^\s。、()\n]{0,8}?[0-9]{2,4}(?:号室|号|(?=[\s)。、」のにへで]|$))"
)
_PUBLISHED = regex(
    r"候補|選挙|当選人|文化財|庭園|記念館|資料館|旧[一-龥]{1,4}(?:邸|宅|家)|館長|園長|所長|担当|受付|会場|事務局|事務所|相談室|出張所"
)
_OFFICE = regex(
    r"区役所|市役所|役場|センター|会館|ホール|図書館|学校|公園|病院|医院|クリニック|交差点|駐車場|付近|株式会社|\(株\)|店"
)

RULE = Rule(
    id="home_address",
    principle=7,
    severity=Severity.BLOCK,
    title=Wording("個人の住まい", "Someone's home"),
    message=Wording(
        "「{found}」は、個人の住まいの住所のようです。公開されると、本人や家族が押しかけや空き巣の不安を抱えます。",
        "“{found}” seems to be someone's home. Once public, the people who live there are no longer safe.",
    ),
    suggestion=Wording(
        "番地を消して「みなも町三丁目」のように町名までにするか、住所を書かないでください。",
        "Stop at the name of the neighbourhood, or leave the address out.",
    ),
    source="個人情報の保護に関する法律／ガイドライン 原則6・7",
    hints=("丁目", "番", "-", "‐", "‑", "–", "—", "−", "ー", "の"),
    flags=(
        "みなも町⟦3-4-5⟧の鈴木一郎さん宅で火災がありました。",
        "みなも町⟦三丁目4番5号⟧ 山田方までお送りください。",
        "佐藤花子さん（みなも町⟦２－３－４⟧）から寄附をいただきました。",
        "申込先：中央⟦1丁目2番3号⟧ 田中太郎 宛て",
        "犬を保護しています。みなも区中央⟦1-2-3⟧の自宅へお越しください。",
        "落とし物は緑町⟦5－6－7⟧、高橋さんのお宅で預かっています。",
        "連絡先：本町⟦2-3-4⟧ みなもハイツ203号室",
        "受賞者は伊藤美咲さん（東町⟦4丁目5-6⟧）です。",
        "投稿した人の家は本町⟦4丁目5番6号⟧です。",
        "西町⟦12番地の3⟧にお住まいの渡辺さんが作った花壇です。",
        "本町⟦二丁目三番四号⟧の小林様宅前に集合です。",
        "中村さん（南町⟦7の8の9⟧）の庭が見頃です。",
        "特賞は、みなも市川端町⟦5-6⟧、松本あかりさんです。",
        "金賞：大字北沢⟦123-4⟧ 山本健さん",
        "火元は本町⟦3丁目5番2号⟧の会社員宅です。",
        "住民の方（西町⟦4-5-6⟧）から、枝が伸びていると連絡がありました。",
        "練習は代表のご自宅（若葉町⟦2-14-7⟧ コーポ若葉203）で行います。",
        "最優秀賞は、汐見⟦4丁目8番12号⟧の5年生の作品です。",
        "東町⟦12番5⟧の木村さん宅の桜が満開です。",
    ),
    allows=(
        "区役所（みなも区中央1丁目2番3号）へお越しください。",
        "会場：中央図書館（みなも町3-4-5）",
        "みなも区民センター　所在地：本町2-3-4",
        "山田医院（みなも町3-4-5）は日曜も診療しています。",
        "みなも町三丁目の鈴木さんから、寄附をいただきました。",
        "申込先：〒100-0001 みなも区中央1-2-3 区役所スポーツ課",
        "候補者 山田太郎（みなも町3-4-5）は選挙公報でご覧になれます。",
        "講師は田中恵子さん。会場は本町1-2-3の文化会館です。",
        "旧山田邸（みなも町3-4-5）は国の登録文化財です。",
        "電話03-5555-0123、担当は佐藤です。",
        "開催日は2026-11-22です。",
        "千葉県千葉市中央区1-1-1の会場で開きます。",
        "ごみは自宅の前に出してください。第1-2-3地区は火曜です。",
        "ステップ1-2-3で、山田さんと一緒に体操しましょう。",
        "みなも町1-2年生の部は田中さん、3-4年生の部は山田さんが担当します。",
        "東町5-6の交差点で、山田さんが見守り活動をしています。",
        "町内会の対抗戦は、東町5-6西町で、投手の田中さんが活躍しました。",
        "ミーティングルーム203号室で相談を受けます。みなも町3-4-5 区民センター",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The addresses beside which a person, a home or a room of a flat stands."""
    for address in find_addresses(document.text):
        line = _line(document.text, address)
        before = document.text[max(line[0], address.start - _NEAR) : address.start]
        after = document.text[address.end : min(line[1], address.end + _NEAR)]
        if _PUBLISHED.search(document.text[line[0] : line[1]]):
            continue
        if _ROOM.match(document.text, address.end, min(line[1], address.end + 40)) or (
            not _OFFICE.search(before + after)
            and (_HOME.search(after) or _HOME_IS.search(before) or _belongs_to_someone(document, address))
        ):
            yield Hit(start=address.start, end=address.end)


def _line(text: str, address: Address) -> tuple[int, int]:
    """The line around an address, at most 100 characters before and after it."""
    first, last = max(0, address.start - _LINE), min(len(text), address.end + _LINE)
    stop = text.find("\n", address.end, last)
    return max(first, text.rfind("\n", first, address.start) + 1), last if stop < 0 else stop


def _belongs_to_someone(document: Document, address: Address) -> bool:
    people = document.words_at(address.start).people
    near = people_between(people, address.start - _NEAR - 8, address.end + _NEAR - 8)
    return any(address.start - person.end <= _NEAR - 4 for person in near)
