"""Whether people at the ward's offices may be told something now."""

from datetime import timedelta

from bot.ward import Ward

OFFICE_HOURS = timedelta(hours=9)


def is_office_hours(ward: Ward) -> bool:
    """Whether keepers may be told something now: on an opening day, from the ward's morning for nine hours."""
    now, today = ward.clock.now(), ward.today()
    morning = ward.calendar.morning_of(today)
    return ward.calendar.is_open(today) and morning <= now < morning + OFFICE_HOURS


def is_somebody_there(ward: Ward) -> bool:
    """Whether reviewers and authors may be told something now: in those hours, or while the offices are open."""
    calendar = ward.calendar
    local = ward.clock.now().astimezone(ward.zone)
    return is_office_hours(ward) or (
        calendar.is_open(local.date()) and calendar.opens <= local.time() < calendar.closes
    )
