"""いまは使われていない媒体の名前が入っています。

名前の変わった媒体は、初めて使う人が探しても見つけられません。案内が古いまま放置されている印象も与えます。
「X（旧Twitter）」のような書き方と、過去の出来事の説明は指摘しません。
死角: 一覧にない媒体の名前は分かりません。
"""

from checks.findings import Severity
from checks.rule import Rule
from checks.wording import Wording

RULE = Rule(
    id="outdated_service_name",
    principle=4,
    severity=Severity.INFO,
    title=Wording("媒体の古い名前", "Outdated name of a service"),
    message=Wording(
        "「{found}」は、いまは使われていない名前です。初めての人が探しても見つけられないことがあります。",
        "“{found}” is no longer in use; newcomers may not find it.",
    ),
    suggestion=Wording(
        "いまの名前「{instead}」にしてはいかがでしょうか。", "Use the present name: {instead}."
    ),
    source="各社の名称変更・終了の発表（checks/lexicon/outdated_service_name.toml）／ガイドライン 原則4",
    lexicon="outdated_service_name",
    flags=(
        "区の⟦ツイッター⟧で発信しています。",
        "公式⟦Twitter⟧をフォローしてください。",
        "⟦ツイート⟧しました。",
        "⟦リツイート⟧をお願いします。",
        "⟦ＬＩＮＥ＠⟧の友だちになりませんか。",
        "⟦ライン@⟧に登録してください。",
        "⟦ユーストリーム⟧で中継します。",
        "⟦USTREAM⟧で中継します。",
        "⟦LINEのタイムライン⟧にも載せました。",
        "⟦Google+⟧も更新中です。",
        "⟦twitter⟧とInstagramで配信中",
    ),
    allows=(
        "X（旧Twitter）で発信しています。",
        "X（旧ツイッター）で発信しています。",
        "https://twitter.com/minamo_city をご覧ください。",
        "区のXで発信しています。",
        "ツイッター（現X）が始まった2006年の話です。",
        "当時はツイッターで安否を知らせ合いました。",
        "LINE：@minamo を友だち追加してください。",
        "LINE公式アカウントで配信中です。",
        "Ustreamは2017年に終了しました。",
        "X/Twitterのアカウント一覧です。",
        "庭でメジロがさえずっています。",
        "東日本大震災の経緯：ツイートが救助につながった例",
    ),
)
