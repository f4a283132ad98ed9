"""Date strings of the outside world as ISO 8601: ``"14 May 2019"``, ``"May 14, 2019 9:30 AM PDT"``,
``"2019-05-14T09:30Z"``.

For the dates that a field, a page stamp or a dateline holds, never for running text. Nothing here is guessed: a
string must name day, month and year (four digits), ``03/04/2019`` is ambiguous unless the caller says the order, and
no clock but the caller's ``reference`` is ever asked. ISO strings are read by the standard library; dateparser, which
takes half a second to load, is imported when the first string comes that is not ISO.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from typing import Literal

from checker.articles.quoting import quoted

MAX_LENGTH = 60
"""Longer strings are no dates, and are not worth the time it takes to find that out."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

Order = Literal["DMY", "MDY", "YMD"]

_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T\s])", re.ASCII)
_PARTIAL = re.compile(r"\d{4}(?:-\d{2})?", re.ASCII)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_CLOCK = re.compile(r"\d{1,2}\s*:\s*\d\d|\d\s*[ap]\.?\s?m\b", re.IGNORECASE)
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([/.\-])(\d{1,2})\2\d{4}(?!\d)", re.ASCII)
_DAY_NUMBER = re.compile(r"(?<![\d:])(\d{1,2})(?:st|nd|rd|th)?(?![\d:])", re.IGNORECASE | re.ASCII)
_ABBREVIATION = re.compile(r"\s*\(?\b([A-Z]{2,5})\)?(?:([+-])(\d{1,2})(?::?\s?(\d\d?))?)?$", re.ASCII)
_SPACED_COLON = re.compile(r"(?<=\d)\s*:\s*(?=\d)")
_DOTTED_HALF = re.compile(r"\b([ap])\.\s?m\b\.?", re.IGNORECASE)

_ZONES = {
    "UTC": 0, "GMT": 0, "WET": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180,
    "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540,
    "AKDT": -480, "HST": -600, "JST": 540, "KST": 540, "SGT": 480, "HKT": 480, "AEST": 600, "AEDT": 660,
    "NZST": 720, "NZDT": 780,
}  # fmt: skip
"""Minutes east of UTC of the abbreviations that mean one zone in news; IST (Delhi, Dublin, Tel Aviv) and CST stay
open."""


ZONE_NAMES = (*_ZONES, "IST", "CST", "AST", "ET", "CT", "MT", "PT", "Z")
"""What stands after a clock time for its zone, those included that can mean several."""


@dataclass(frozen=True, slots=True)
class ParsedDate:
    """``value`` is ISO 8601: ``2019-05-14``, or ``2019-05-14T09:30`` with ``+01:00`` where the zone is known."""

    value: str

    @property
    def day(self) -> date:
        """The civil day."""
        return date.fromisoformat(self.value[:10])

    @property
    def has_time(self) -> bool:
        """Whether the string named a time of day."""
        return len(self.value) > 10


@dataclass(frozen=True, slots=True)
class BadDate:
    """Why a string is no date: a message that quotes it, and a help line."""

    message: str
    help: str | None = None


def parse_date(
    text: str, *, languages: tuple[str, ...] = ("en",), reference: date | None = None, order: Order | None = None
) -> ParsedDate | BadDate:
    """The day, or moment, that a string names in full, or why it names none.

    ``reference`` settles nothing but which of two readings of ``03/04/2019`` is meant: the one that falls on that
    very day. ``order`` settles it outright.
    """
    stripped = " ".join(text.split())
    if not stripped:
        return BadDate("the date is empty")
    if len(stripped) > MAX_LENGTH:
        return BadDate(f"{quoted(stripped)} is too long to be a date", help=_EXPECTED)
    return _parse(stripped, languages, reference, order)


_EXPECTED = "write it as 2019-05-14, or 2019-05-14T09:30+01:00"


def zone(name: str, sign: str | None = None, hours: str | None = None, minutes: str | None = None) -> timezone | None:
    """The zone of an abbreviation, perhaps with a shift (``GMT+01:00``); None where it can mean several."""
    east = _ZONES.get(name)
    if east is None:
        return None
    if sign and hours:
        shift = int(hours) * 60 + int(minutes or 0)
        east += shift if sign == "+" else -shift
    return timezone(timedelta(minutes=east)) if abs(east) <= 15 * 60 else None


@lru_cache(maxsize=4096)
def _parse(text: str, languages: tuple[str, ...], reference: date | None, order: Order | None) -> ParsedDate | BadDate:
    iso = _iso(text)
    if iso is not None:
        return iso
    if not _YEAR.search(text):
        return BadDate(f"{quoted(text)} names no day of a year", help=_EXPECTED)
    numeric = _NUMERIC.search(text)
    if numeric and order is None:
        order = _order_of(text, numeric, reference, languages)
        if order is None:
            return BadDate(f"{quoted(text)} can be two days: which number is the month?", help=_EXPECTED)
    found = _with_dateparser(text, languages, order)
    return found if found is not None else _why_not(text, languages, order)


def _iso(text: str) -> ParsedDate | BadDate | None:
    """The ISO reading; None where the string is of another make."""
    day = _ISO_DAY.match(text)
    if day:
        year, month, number = (int(part) for part in day.groups())
        if not 1 <= month <= 12 or year < 1:
            wrong = "year 0" if year < 1 else f"month {month}"
            return BadDate(f"{quoted(text)} is no day of the calendar: there is no {wrong}")
        last = calendar.monthrange(year, month)[1]
        if not 1 <= number <= last:
            return BadDate(f"{quoted(text)} is no day of the calendar: {MONTHS[month - 1]} {year} has {last} days")
        text = f"{year:04}-{month:02}-{number:02}{text[day.end() :]}"
    elif _PARTIAL.fullmatch(text):
        return BadDate(f"{quoted(text)} names no day", help=_EXPECTED)
    try:
        if len(text) <= 10 and "T" not in text and ":" not in text:
            return ParsedDate(date.fromisoformat(text).isoformat())
        return _from_moment(datetime.fromisoformat(text))
    except ValueError as error:
        if day and re.match(r"[T ]\d\d:?\d\d", text[10:]) and "must be in" in str(error):
            return BadDate(f"{quoted(text)} is no time of day: {error}", help=_EXPECTED)
        return None


def _from_moment(moment: datetime) -> ParsedDate:
    """A moment to the minute; midnight sharp without a zone (or in UTC) is how databases write a day, so it is one."""
    midnight = moment.hour == moment.minute == moment.second == moment.microsecond == 0
    if midnight and moment.utcoffset() in (None, timedelta(0)):
        return ParsedDate(moment.date().isoformat())
    return ParsedDate(moment.isoformat(timespec="seconds" if moment.second else "minutes"))


def _order_of(text: str, numeric: re.Match[str], reference: date | None, languages: tuple[str, ...]) -> Order | None:
    first, second = int(numeric[1]), int(numeric[3])
    if first > 12 or numeric[2] == ".":  # 14.05.2019: with points the day comes first wherever they are used
        return "DMY"
    if second > 12 or first == second:
        return "MDY"
    readings: tuple[Order, ...] = ("MDY", "DMY")
    for order in readings:
        found = _with_dateparser(text, languages, order)
        if reference is not None and found is not None and found.day == reference:
            return order
    return None


@lru_cache(maxsize=4096)
def _with_dateparser(text: str, languages: tuple[str, ...], order: Order | None) -> ParsedDate | None:
    import dateparser

    has_time = _CLOCK.search(text) is not None
    stripped, offset = _split_zone(text) if has_time else (text, None)
    cleaned = _DOTTED_HALF.sub(r"\1m", _SPACED_COLON.sub(":", stripped))
    try:
        moment = dateparser.parse(
            cleaned,
            languages=list(languages),
            settings={
                "REQUIRE_PARTS": ["day", "month", "year"],
                "STRICT_PARSING": True,
                "RELATIVE_BASE": datetime(2000, 1, 1),
                "PARSERS": ["absolute-time"],
                "DATE_ORDER": order or "MDY",
                "TIMEZONE": "UTC",
            },
        )
    except (
        ValueError,
        OverflowError,
        TypeError,
        RecursionError,
    ):  # what it throws at strange strings differs by version
        return None
    if moment is None or not _names_year(cleaned, moment.year):
        return None
    if not has_time:
        return ParsedDate(moment.date().isoformat())
    if offset is not None and moment.tzinfo is None:
        moment = moment.replace(tzinfo=offset)
    elif moment.tzinfo is not None:
        moment = moment.replace(tzinfo=timezone(moment.utcoffset() or timedelta(0)))
    return ParsedDate(moment.isoformat(timespec="seconds" if moment.second else "minutes"))


def _split_zone(text: str) -> tuple[str, timezone | None]:
    """The string without the zone at its end, and the zone where the abbreviation means one only."""
    found = _ABBREVIATION.search(text)
    if not found or found[1] in {"AM", "PM"}:
        return text, None
    return text[: found.start()], zone(found[1], found[2], found[3], found[4])


def _names_year(text: str, year: int) -> bool:
    return any(int(found.group()) == year for found in _YEAR.finditer(text))


def _why_not(text: str, languages: tuple[str, ...], order: Order | None) -> BadDate:
    """The message for a string that is no date: the calendar's fault where another day of the month would do."""
    day = _DAY_NUMBER.search(text)
    if day and int(day[1]) > 28 and not _NUMERIC.search(text):
        possible = _with_dateparser(f"{text[: day.start(1)]}1{text[day.end(1) :]}", languages, order)
        if possible is not None:
            year, month = possible.day.year, possible.day.month
            last = calendar.monthrange(year, month)[1]
            if int(day[1]) > last:
                return BadDate(f"{quoted(text)} is no day of the calendar: {MONTHS[month - 1]} {year} has {last} days")
    return BadDate(f"{quoted(text)} is not read as a date", help=_EXPECTED)
