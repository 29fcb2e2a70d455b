"""A reminder to carry away: a calendar file (RFC 5545) that any phone can open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

MORNING = time(9)


def reminders(title: str, words: str, url: str, days: Iterable[date], now: datetime) -> bytes:
    """A file with an entry for each of these whole days, which speaks up in the morning.

    It holds nothing but the words and the address it is given. Its ids follow from the address and the
    day, so that whoever opens it twice has each entry once.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Second Heart//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for day in days:
        calendar.add_component(reminder(title, words, url, day, now))
    return calendar.to_ical()


def reminder(title: str, words: str, url: str, day: date, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{url}#{day.isoformat()}")
    event.add("dtstamp", now)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", title)
    event.add("description", f"{words}\n{url}")
    event.add("url", url)
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", timedelta(hours=MORNING.hour))
    event.add_component(alarm)
    return event
