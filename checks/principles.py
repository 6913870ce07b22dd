"""The nine principles of the guideline, by number and in a few words of our own."""

from checks.wording import Wording

PRINCIPLES: dict[int, Wording] = {
    1: Wording("アカウントごとの運用", "each account has its own rules"),
    2: Wording("運用ポリシーが必須", "an operation policy is a must"),
    3: Wording("リスクを先に避ける", "risks are avoided beforehand"),
    4: Wording("定期的に確かめる", "operation is looked at periodically"),
    5: Wording("正確で誤解のない内容", "content is right and clear"),
    6: Wording("権利と法令を守る", "rights and law are respected"),
    7: Wording("出したら消せない", "what is out stays out"),
    8: Wording("区全体の評価になる", "each post speaks for the ward"),
    9: Wording("傾聴の姿勢", "people are listened to"),
}
