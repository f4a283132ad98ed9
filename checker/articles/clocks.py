"""When was this written? An article's dates, each with where it was found and how sure that is.

The ``published`` field comes first; page metadata, the stamp in the first lines (``Updated: November 11, 2011
20:09``) and the dateline (``HARBOUR TOWN, May 14 -``) add to it. A stamp of the same day refines the day into a
moment; one of another day is kept beside it and overrules nothing. Without a ``published`` field the first of the
others serves, as ``inferred``, and a note says so.
"""

from __future__ import annotations

from datetime import date

from checker.articles import dateline, stamps
from checker.articles.dates import BadDate, ParsedDate, parse_date
from checker.articles.fields import Fields
from checker.articles.model import Certainty, Clock
from checker.articles.quoting import quoted
from checker.diagnostics import did_you_mean

_CERTAINTIES: dict[str, Certainty] = {"stated": "stated", "inferred": "inferred", "guess": "guess"}


def clocks(fields: Fields, as_of: date | None = None) -> tuple[Clock, ...]:
    """The article's clocks, ``published`` first; problems are noted on the fields."""
    published = _published(fields)
    modified = _dated(fields, "modified")
    own = list(fields.record.clocks)
    if fields.kind == "article":
        reference = date.fromisoformat(published.day) if published else _first_day(own)
        own += _from_text(fields, reference)
    if published is None:
        published = _inferred(fields, own)
        if published is not None:
            own = [clock for clock in own if clock.origin != published.origin]
    if published is None and not _has_date(fields):
        fields.problem("undated", "undated: relative times stay open", "", "warning", _UNDATED_HELP)
    found = list(own)
    if modified is not None:
        found.insert(0, Clock("modified", modified.value, "stated", 'field "modified"'))
    if published is not None:
        found.insert(0, _refined(published, own))
        _check_future(fields, published, as_of)
    return tuple(_without_repetition(found))


_UNDATED_HELP = 'add "published": "2019-05-14" if the day is known'


def _published(fields: Fields) -> Clock | None:
    certainty: Certainty = "stated"
    given = fields.get("published_is")
    if given is not None and given in _CERTAINTIES:
        certainty = _CERTAINTIES[given]
    elif given is not None:
        help_line = did_you_mean(given, _CERTAINTIES)
        fields.problem("wrong-field", f'"published_is" is {quoted(given)}', "published_is", "warning", help_line)
        certainty = "guess"
    for name in ("published", "dct"):
        if fields.get(name) is not None:
            found = _dated(fields, name)
            return Clock("published", found.value, certainty, f'field "{name}"') if found else None
    return None


def _has_date(fields: Fields) -> bool:
    return any(fields.record.fields.get(name) is not None for name in ("published", "dct"))


def _dated(fields: Fields, name: str) -> ParsedDate | None:
    given = fields.get(name)
    if given is None:
        return None
    found = parse_date(given)
    if isinstance(found, BadDate):
        message = found.message if name == "modified" else f"{found.message}; relative times stay open"
        fields.problem("bad-date", message, name, "warning", found.help)
        return None
    return found


def _from_text(fields: Fields, reference: date | None) -> list[Clock]:
    found = stamps.find(fields.text, reference)
    line = dateline.find(fields.text, reference)
    if line is not None:
        found.append(line)
    return found


def _first_day(clocks: list[Clock]) -> date | None:
    return date.fromisoformat(clocks[0].day) if clocks else None


def _inferred(fields: Fields, own: list[Clock]) -> Clock | None:
    """The page's own date where no field gives one: the first that says "published", else the first of any kind."""
    if _has_date(fields):  # given, but no date: its problem has been told, and nothing replaces it
        return None
    source = min(own, key=lambda clock: clock.role != "published", default=None)
    if source is None:
        return None
    fields.problem("date-inferred", f'no field "published"; {source.day} is taken from its {source.origin}', "", "note")
    return Clock("published", source.value, "inferred", source.origin)


def _refined(published: Clock, own: list[Clock]) -> Clock:
    """A bare day with the time of day that a stamp of the same day gives."""
    if len(published.value) > 10:
        return published
    finer = [clock for clock in own if clock.day == published.day and len(clock.value) > 10]
    best = min(finer, key=lambda clock: clock.role != "published", default=None)
    if best is None:
        return published
    return Clock("published", best.value, published.certainty, f"{published.origin}, time from the {best.origin}")


def _check_future(fields: Fields, published: Clock, as_of: date | None) -> None:
    if as_of is not None and date.fromisoformat(published.day) > as_of:
        message = f"published {published.day}, which is after {as_of.isoformat()}"
        fields.problem("future-date", message, "published", "warning", "check the date, or --as-of")


def _without_repetition(found: list[Clock]) -> list[Clock]:
    """A page's published stamp that says no more than the published clock does is no second clock."""
    first = found[0] if found and found[0].role == "published" else None
    return [
        clock
        for n, clock in enumerate(found)
        if n == 0 or first is None or clock.role != "published" or not first.value.startswith(clock.value)
    ]
