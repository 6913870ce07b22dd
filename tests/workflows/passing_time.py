"""Time that passes until a policy review is due, as for a bot that never sleeps."""

import re
from datetime import date

from bot.workflows import draft_reminding, reminding
from tests.wards import TOKYO
from tests.workflows.stories import notices, tokyo

DUE = date(2027, 3, 31)
FIRST_STAGE = tokyo(2027, 3, 1, 9)
DUE_MORNING = tokyo(2027, 3, 31, 9)


def travel(ward, moment):
    """Let time pass as for a bot that never sleeps; the local moments at which reminders were told."""
    told = []
    while (due_at := reminding.next_due_at(ward)) and due_at <= moment:
        ward.clock.advance_to(max(due_at, ward.clock.now()))
        draft_reminding.sweep(ward)
        if reminding.sweep(ward):
            told.append(ward.clock.now().astimezone(TOKYO))
    ward.clock.advance_to(moment)
    return told


def told_stages(ward):
    told = [re.fullmatch(r"reminder:\d+:[\d-]+:(?P<stage>-?\d+)", key) for key in notices(ward)]
    return [int(each["stage"]) for each in told if each]
