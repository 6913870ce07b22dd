"""改められた法律や制度、書類の古い名前が使われています。

古い名前を頼りに準備した人は、窓口で書類が足りないと言われたり、罰則や対象年齢を誤って覚えたりします。
改正や廃止の説明、歴史、過去の判決の紹介は指摘しません。改められた日より前に出す投稿も指摘しません。
死角: 条例や区独自の制度の改称は、まだ入っていません。
"""

from datetime import date

from checks.findings import Severity
from checks.rule import Example, Rule
from checks.wording import Wording

RULE = Rule(
    id="renamed_law_or_document",
    principle=6,
    severity=Severity.WARN,
    title=Wording("改められた法律や書類の名前", "Renamed law or document"),
    message=Wording(
        "「{found}」は古い名前です。{why}。古い名前のままだと、読む人が誤った準備や理解をします。",
        "“{found}” is an old name: {why}. Readers would prepare or understand the wrong thing.",
    ),
    suggestion=Wording("{instead}に直してください。", "Write {instead}."),
    source="各法の改正（施行日はchecks/lexicon/renamed_law_or_document.toml）／ガイドライン 原則5・6",
    lexicon="renamed_law_or_document",
    flags=(
        "違反すると1年以下の⟦懲役⟧または罰金になります。",
        "⟦健康保険証⟧をお持ちください。",
        "受診の際は⟦保険証⟧をご持参ください。",
        "DVの相談は⟦婦人相談所⟧へ。",
        "⟦婦人相談員⟧がお話を伺います。",
        "⟦プロバイダ責任制限法⟧に基づき削除を求められます。",
        "6か月以下の⟦禁錮⟧に処されます。",
        "⟦薬事法⟧に触れる広告です。",
        "⟦20歳で成人⟧となります。",
        "⟦国民健康保険被保険者証⟧の写しを添えてください。",
        "⟦障害者自立支援法⟧のサービスを受けられます。",
        "本人確認には⟦住基カード⟧も使えます。",
        "持ち物：⟦保険証⟧、母子手帳",
        "⟦外国人登録証明書⟧をお持ちの方",
    ),
    allows=(
        "マイナ保険証または資格確認書をお持ちください。",
        "懲役と禁錮は廃止され、拘禁刑になりました。",
        "介護保険被保険者証をお持ちください。",
        "平成20年に懲役2年の判決を受けた事件です。",
        "従来の健康保険証は使えなくなりました。",
        "マイナンバーカードの健康保険証利用の登録ができます。",
        "旧優生保護法による被害の補償金の相談窓口です。",
        "火災保険の保険証券を確かめましょう。",
        Example("健康保険証をお持ちください。", today=date(2025, 11, 30)),
        Example("違反すると懲役になります。", today=date(2025, 5, 31)),
        "成年年齢は20歳から18歳に引き下げられました。",
        "女性相談支援センターへご相談ください。",
        "20歳の成人式は「二十歳のつどい」として開きます。",
        "これまでの保険証の代わりに、資格確認書をお送りします。",
        "地裁は被告に懲役3年を言い渡しました。",
    ),
)
