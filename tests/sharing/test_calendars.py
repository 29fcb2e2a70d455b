"""The calendar file: RFC 5545, two whole days, an address, and nothing about the reader."""

from datetime import UTC, date, datetime

from icalendar import Calendar

from explainer.sharing.calendars import reminders

NOW = datetime(2026, 11, 22, 20, 15, tzinfo=UTC)
URL = "https://example.org/id/jantung-kedua/kuis/lagi/queue.tiptoe.bus-ride.four-moments.which-pressure/"
DAYS = (date(2026, 11, 24), date(2026, 11, 29))
FILE = reminders("Jantung Kedua: masih ingat?", "Beberapa pertanyaan, “dua menit”; ya.", URL, DAYS, NOW)


def test_it_reads_back_as_two_whole_days_that_speak_up_in_the_morning():
    events = Calendar.from_ical(FILE).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == list(DAYS)
    for event in events:
        assert event["url"] == URL
        assert event["description"].endswith(URL)
        (alarm,) = event.walk("VALARM")
        assert alarm.decoded("trigger").total_seconds() == 9 * 3600
        assert alarm["action"] == "DISPLAY"


def test_every_line_is_as_the_standard_has_it():
    assert FILE.startswith(b"BEGIN:VCALENDAR\r\n")
    assert FILE.endswith(b"END:VCALENDAR\r\n")
    lines = FILE.split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
    assert {b"VERSION:2.0", b"METHOD:PUBLISH"} <= set(lines)
    assert b"\\; ya." in FILE.replace(b"\r\n ", b"")


def test_whoever_opens_it_twice_has_each_entry_once():
    later = reminders("Jantung Kedua: masih ingat?", "x", URL, DAYS, NOW.replace(hour=23))
    uids = [[event["uid"] for event in Calendar.from_ical(file).walk("VEVENT")] for file in (FILE, later)]
    assert uids[0] == uids[1]
    assert len(set(uids[0])) == 2
