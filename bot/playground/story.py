"""The main job, played without a person: each step is printed as the people in it see it."""

import hashlib
import tempfile
import textwrap
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.playground.messages import Message
from bot.playground.refusals import GestureRefused, NotAcknowledged
from bot.playground.seed import REVIEW_CHANNEL
from bot.playground.server import NothingHappened
from bot.playground.stage import Stage, playing
from bot.playground.views import View
from handlers.ids import DRAFT_COMMAND, Action, Field

T = TypeVar("T")
BEGINNING = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
BLOCKED = "12月5日（金）に冬のみなもまつりを開きます。詳しくは http://bit.ly/minamo をご覧ください。"
FIXED = "12月5日（土）に冬のみなもまつりを開きます。詳しくは https://www.city.minamo.lg.jp/matsuri をご覧ください。"
REASON = "始まる時刻と場所も書いてください。"
FINAL = (
    "12月5日（土）午前10時から、みなも公園で冬のみなもまつりを開きます。"
    "詳しくは https://www.city.minamo.lg.jp/matsuri をご覧ください。"
)


class StoryBroken(Exception):  # noqa: N818
    """A step of the story did not happen; the message says which, and what was on the screens."""


def play(tell: Callable[[str], None]) -> None:
    """Play the story from a blocked draft to a recorded policy review; StoryBroken where a step fails."""
    with tempfile.TemporaryDirectory(prefix="koetsu-story-") as folder:
        database = f"sqlite:///{Path(folder) / 'koetsu.db'}"
        with playing(database, start=BEGINNING) as stage:
            _Story(stage, tell).play()


class _Story:
    def __init__(self, stage: Stage, tell: Callable[[str], None]) -> None:
        self._stage = stage
        self._tell = tell
        self._number = 0
        self._author = stage.server.person("U0SATO")
        self._reviewer = stage.server.person("U0TANAKA")
        self._owner = stage.server.person("U0KATO")

    def play(self) -> None:
        try:
            self._blocked()
            self._fixed()
            self._refused_to_oneself()
            self._returned()
            self._revised()
            self._approved()
            self._reminded()
        except (NothingHappened, NotAcknowledged, GestureRefused) as broken:
            raise StoryBroken(f"{self._number}番目の場面: {broken}") from broken
        self._tell("\nこれで一巡です。ページで試すには make demo と入力してください。")

    def _blocked(self) -> None:
        self._scene(f"佐藤さん（起案者）が {DRAFT_COMMAND} に続けて本文を入力する", BLOCKED)
        answer = self._author.types(DRAFT_COMMAND, BLOCKED, channel=REVIEW_CHANNEL)
        told = self._must(answer.ephemeral, "点検の結果が佐藤さんに届く")
        self._show("佐藤さんだけに見える返事", told)
        self._must(not self._cards(), "チャンネルにはまだ何も出ていない")
        self._author.presses(told, Action.CONTINUE_DRAFT)

    def _fixed(self) -> None:
        modal = self._must(self._stage.server.wait_for(lambda: self._author.modal), "画面が開く")
        self._must(BLOCKED in modal.rendered, "画面に本文が入っている")
        self._scene("佐藤さんが「直す」を押し、曜日とリンクを直して提出する", FIXED)
        self._author.submits({Field.TEXT: FIXED})
        self._show("佐藤さんの画面", self._must(self._author.modal, "提出の結果が見える"))
        self._author.closes_modal()
        self._show("審査チャンネルのカード", self._card("第1版"))

    def _refused_to_oneself(self) -> None:
        self._scene("佐藤さんが自分の投稿案に「承認」を押す")
        self._author.presses(self._card("第1版"), Action.APPROVE)
        refusal = self._stage.server.wait_for(
            lambda: [message for message in self._private() if "自分の投稿案" in message.rendered]
        )[-1]
        self._show("佐藤さんだけに見える返事", refusal)

    def _returned(self) -> None:
        self._scene("田中さん（審査者）が「差し戻し」を押し、理由を書く", REASON)
        self._reviewer.presses(self._card("第1版"), Action.RETURN)
        self._stage.server.wait_for(lambda: self._reviewer.modal)
        self._reviewer.submits({Field.REASON: REASON})
        self._show("佐藤さんに届いたDM", self._dm("差し戻されました"))
        self._stage.server.wait_for(lambda: "差し戻されました" in self._card("第1版").rendered)

    def _revised(self) -> None:
        self._scene("佐藤さんが「直して次の版を出す」から書き足して提出する", FINAL)
        self._author.presses(self._dm("差し戻されました"), Action.CONTINUE_DRAFT)
        self._stage.server.wait_for(lambda: self._author.modal)
        self._author.submits({Field.TEXT: FINAL})
        self._author.closes_modal()
        self._show("審査チャンネルの新しいカード（前の版からの変更つき）", self._card("第2版"))

    def _approved(self) -> None:
        self._scene("田中さんが「承認」を押す")
        self._reviewer.presses(self._card("第2版"), Action.APPROVE)
        notice = self._dm("承認されました")
        self._show("佐藤さんに届いたDM（公開する文章）", notice)
        digest = hashlib.sha256(FINAL.encode()).hexdigest()
        self._must(FINAL in notice.rendered and digest in notice.rendered, "承認した文章がそのまま届く")
        self._stage.server.wait_for(lambda: "承認されました" in self._card("第2版").rendered)
        self._must(Action.APPROVE not in str(self._card("第2版").blocks), "カードのボタンが消える")

    def _reminded(self) -> None:
        self._scene("翌朝、見直しの期日を過ぎた運用ポリシーの督促が加藤さん（責任者）に届く")
        self._stage.clock.advance_to_next_due()
        reminder = self._stage.server.wait_for(self._owner.dm)[-1]
        self._show("加藤さんに届いたDM", reminder)
        self._scene("加藤さんが「見直しを記録」を押し、変更なしと記録する")
        self._owner.presses(reminder, Action.RECORD_DUTY)
        self._stage.server.wait_for(lambda: self._owner.modal)
        self._owner.submits({Field.NOTE: "返信方針と問い合わせ先を確かめた。変更なし。"})
        self._stage.server.wait_for(lambda: "記録しました" in self._owner.dm()[-1].rendered)
        self._show("同じDMの、記録したあと", self._owner.dm()[-1])

    def _cards(self) -> list[Message]:
        return [message for message in self._reviewer.sees(REVIEW_CHANNEL) if not message.ephemeral_for]

    def _card(self, revision: str) -> Message:
        return self._stage.server.wait_for(
            lambda: [message for message in self._cards() if revision in message.rendered]
        )[-1]

    def _private(self) -> list[Message]:
        return [message for message in self._author.sees(REVIEW_CHANNEL) if message.ephemeral_for]

    def _dm(self, words: str) -> Message:
        return self._stage.server.wait_for(
            lambda: [message for message in self._author.dm() if words in message.rendered]
        )[-1]

    def _scene(self, what: str, typed: str = "") -> None:
        self._number += 1
        self._tell(f"\n■ {self._number}. {what}")
        if typed:
            self._tell(f"   「{typed}」")

    def _show(self, where: str, shown: Message | View) -> None:
        self._tell(f"   ── {where}")
        self._tell(textwrap.indent(self._with_names(shown.rendered), "   │ ", lambda _line: True))

    def _with_names(self, rendered: str) -> str:
        slack = self._stage.server.slack
        for person in slack.members.values():
            rendered = rendered.replace(f"<@{person.id}>", f"@{person.name}")
        for channel in slack.channels.values():
            rendered = rendered.replace(f"<#{channel.id}>", f"#{channel.name}")
        return rendered

    def _must(self, value: T | None, what: str) -> T:
        if not value:
            raise StoryBroken(f"{self._number}番目の場面で「{what}」が起きませんでした。")
        return value
