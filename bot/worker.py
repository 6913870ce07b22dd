"""The loops beside Slack's requests: sending notices, waking reminders, asking for user groups and keepers."""

import logging
import threading
import time
from collections.abc import Callable
from functools import partial

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.records.engine import DatabaseBusy
from bot.ward import Ward
from bot.workflows import (
    accounts,
    delivering,
    digesting,
    draft_reminding,
    keepers_leaving,
    reminding,
    withdrawing,
)
from bot.workflows.delivering import Claim, LeaseTooShort
from handlers.delivering import deliver
from handlers.troubles import SLACK_TROUBLE, code_of, is_passing, name_of, wait_asked_for

POLL = 1.0
MOST_SURPRISES = 5
USERGROUPS_EVERY = 300.0
AFTER_TROUBLE = 30.0
KEEPERS_EVERY = 60.0
NO_KEEPERS_EVERY = 600.0
MOST_KEEPERS = 5  # at a time: Slack allows some fifty such questions a minute
UNKNOWN_PERSON = frozenset({"user_not_found", "user_not_visible"})
_log = logging.getLogger("koetsu")


class Worker:
    """Runs the loops in threads; several processes may run them over one database."""

    def __init__(self, ward: Ward, client: WebClient, *, senders: int = 2) -> None:
        self._ward = ward
        self._client = client
        self._stopping = threading.Event()
        self._ask_group_at: dict[str, float] = {}
        self._ask_keepers_at = 0.0
        loops = [self.send_next] * senders + [self.sweep, self.refresh_usergroups, self.ask_for_keepers]
        self._threads = [
            threading.Thread(target=self._run, args=(loop,), name=f"koetsu-{loop.__name__}", daemon=True)
            for loop in loops
        ]

    def start(self) -> None:
        """Begin to work."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Finish what is being sent, then rest."""
        self._stopping.set()
        self._ward.database.committed.set()
        for thread in self._threads:
            thread.join(timeout=15)

    def send_next(self) -> bool:
        """Send one notice if one is due; whether there was one."""
        claim = delivering.claim(self._ward)
        if claim is None:
            return False
        self._send(claim)
        return True

    def sweep(self) -> bool:
        """Put due reminders and the digest into the outbox, end abandoned drafts; whether there is more to do.

        A surprise in one of them keeps none of the others waiting: what cannot wait comes first.
        """
        steps = (draft_reminding.sweep, reminding.sweep, digesting.tell, withdrawing.expire_abandoned)
        told = [self._try(partial(step, self._ward)) for step in steps]
        return any(told[:2])

    def refresh_usergroups(self) -> bool:
        """Ask Slack who belongs to the user groups that accounts name: a new one at once, each now and then."""
        for group in accounts.usergroups_in_use(self._ward):
            if time.monotonic() >= self._ask_group_at.get(group, 0.0):
                self._ask_group_at[group] = time.monotonic() + self._refresh_usergroup(group)
        return False

    def _refresh_usergroup(self, group: str) -> float:
        """Ask for one group; in how many seconds to ask again."""
        try:
            answer = self._client.usergroups_users_list(usergroup=group)
        except SLACK_TROUBLE as trouble:
            _log.warning("User group %s could not be asked for: %s", group, name_of(trouble))
            wait = wait_asked_for(trouble)
            return max(AFTER_TROUBLE, wait.total_seconds()) if wait else AFTER_TROUBLE
        accounts.keep_usergroup_members(self._ward, group, answer["users"])
        return USERGROUPS_EVERY

    def ask_for_keepers(self) -> bool:
        """Ask Slack each day whether owners and deputies are still there: a few at a time, now and then."""
        if time.monotonic() >= self._ask_keepers_at:
            self._ask_keepers_at = time.monotonic() + self._ask_for_some_keepers()
        return False

    def _ask_for_some_keepers(self) -> float:
        """Ask for the next few; in how many seconds to go on."""
        keepers = keepers_leaving.to_ask_for(self._ward, MOST_KEEPERS)
        for keeper in keepers:
            asked_at = self._ward.clock.now()
            try:
                has_left = bool(self._client.users_info(user=keeper)["user"].get("deleted"))
            except SLACK_TROUBLE as trouble:
                _log.warning("Keeper %s could not be asked for: %s", keeper, name_of(trouble))
                if name_of(trouble) not in UNKNOWN_PERSON:  # whoever comes next would meet the same trouble
                    wait = wait_asked_for(trouble)
                    return max(KEEPERS_EVERY, wait.total_seconds()) if wait else KEEPERS_EVERY
                has_left = None
            keepers_leaving.hear(self._ward, keeper, has_left=has_left, asked_at=asked_at)
        return KEEPERS_EVERY if keepers else NO_KEEPERS_EVERY

    def _send(self, claim: Claim) -> None:
        try:
            delivering.finish(self._ward, claim, deliver(self._ward, self._client, claim))
        except LeaseTooShort:
            _log.warning("Notice %s took too long; it is sent when its lease has ended.", claim.key)
        except SlackApiError as refused:
            self._after_refusal(claim, refused)
        except (*SLACK_TROUBLE, DatabaseBusy) as trouble:
            delivering.retry_later(self._ward, claim, type(trouble).__name__)
        except Exception as surprise:  # noqa: BLE001 - one notice that cannot be drawn must not hold up its lane
            self._after_surprise(claim, surprise)

    def _after_surprise(self, claim: Claim, surprise: Exception) -> None:
        _log.error("Notice %s met a surprise.", claim.key, exc_info=surprise)
        if claim.attempts >= MOST_SURPRISES:
            delivering.give_up(self._ward, claim, type(surprise).__name__)
        else:
            delivering.retry_later(self._ward, claim, type(surprise).__name__)

    def _after_refusal(self, claim: Claim, refused: SlackApiError) -> None:
        code = code_of(refused)
        if not is_passing(refused):
            _log.error("Notice %s cannot be delivered: %s", claim.key, code)
            delivering.give_up(self._ward, claim, code)
            return
        delivering.retry_later(self._ward, claim, code, wait_asked_for(refused))

    def _run(self, step: Callable[[], bool]) -> None:
        while not self._stopping.is_set():
            if not self._try(step):
                self._ward.database.committed.wait(POLL)
                self._ward.database.committed.clear()

    def _try(self, step: Callable[[], object]) -> bool:
        """Take a step; whether it found something to do."""
        try:
            return bool(step())
        except DatabaseBusy:  # said in the log already
            return False
        except Exception:  # noqa: BLE001 - without the loops nothing would be told or delivered any more
            _log.exception("A loop met a surprise and goes on.")
            return False
