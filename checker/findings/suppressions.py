"""Findings that somebody looked at and accepts, out of a file of their own: with a reason, and with an end.

    suppressions:
      - fingerprint: 2:3f0c6a1be2d94877
        reason: the ministry counts the two who died in hospital, the province does not; both are right
        by: Ana Petrova
        until: 2024-06-30

A suppressed finding stays in the report, marked, and fails no run. ``until`` is the last day, and is compared with
``--as-of`` only: without one nobody knows what day it is, so the suppression holds, and a note says that it was not
judged. What has expired suppresses nothing; that, and what fits no finding, comes back as a warning with its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from checker.diagnostics import Diagnostic, DiagnosticError, Place
from checker.findings.fingerprint import VERSION
from checker.findings.model import Finding, Suppression
from checker.findings.sides import known_names
from checker.vocabulary import documents, validate

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_NAME = re.compile(r"\d{1,4}:[0-9a-f]{16}", re.ASCII)


def _day(written: str | None) -> str | None:
    if written is None:
        return None
    try:
        if not _DAY.fullmatch(written):
            raise ValueError
        date.fromisoformat(written)
    except ValueError:
        raise ValueError("no date; write it as 2024-06-30") from None
    return written


def _words(written: str) -> str:
    said = " ".join(written.split())
    if not said:
        raise ValueError("say why in a few words")
    return said


def _name(written: str) -> str:
    if not _NAME.fullmatch(written):
        raise ValueError(f"no fingerprint; copy it from a report: {VERSION}:0123456789abcdef")
    return written


class Entry(BaseModel):
    """One suppression as it is written."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fingerprint: Annotated[str, AfterValidator(_name)]
    reason: Annotated[str, AfterValidator(_words)]
    by: str | None = None
    until: Annotated[str | None, AfterValidator(_day)] = None


class File(BaseModel):
    """The whole file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    suppressions: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Accepted:
    """One suppression: the finding's name, what is said of it, and where it stands in the file."""

    fingerprint: str
    suppression: Suppression
    place: Place


def read(path: Path) -> tuple[Accepted, ...]:
    """The suppressions of a file, in its order; raises DiagnosticError with every problem in it."""
    document, problems = documents.read(path)
    return _checked(document, problems)


def parse(text: str, path: str = "<suppressions>") -> tuple[Accepted, ...]:
    """The same from a text."""
    document, problems = documents.parse(text, path)
    return _checked(document, problems)


def apply(
    findings: Iterable[Finding], accepted: Sequence[Accepted], as_of: date | None
) -> tuple[tuple[Finding, ...], tuple[Diagnostic, ...]]:
    """The findings, those marked that are accepted, and what is to be told of the suppressions.

    A finding that goes by another name by now (:func:`~checker.findings.fingerprint.names`) takes back the one that it
    was accepted under.
    """
    expired = [one for one in accepted if _over(one, as_of)]
    in_force = {one.fingerprint: one for one in accepted if not _over(one, as_of)}
    used: set[str] = set()
    marked = tuple(_marked(finding, in_force, used) for finding in findings)
    problems = [
        Diagnostic("expired-suppression", f"this suppression ended on {one.suppression.until}", one.place, "warning",
                   help="take it out, or look at the finding again and give it another day")
        for one in expired
    ]  # fmt: skip
    problems += [_unused(one) for one in in_force.values() if one.fingerprint not in used]
    dated = [one for one in in_force.values() if one.suppression.until is not None]
    if dated and as_of is None:
        until = min(one.suppression.until for one in dated if one.suppression.until is not None)
        message = f"whether suppressions have ended was not judged; the first ends on {until}"
        whole = Place(dated[0].place.path)
        problems.append(Diagnostic("unjudged-suppression", message, whole, "note", help="give the day with --as-of"))
    return marked, tuple(problems)


def _over(one: Accepted, as_of: date | None) -> bool:
    until = one.suppression.until
    return as_of is not None and until is not None and until < as_of


def _marked(finding: Finding, in_force: dict[str, Accepted], used: set[str]) -> Finding:
    if not in_force:
        return finding
    for name in known_names(finding):
        if name in in_force:
            used.add(name)
            return replace(finding, fingerprint=name, suppressed=True, suppression=in_force[name].suppression)
    return finding


def _unused(one: Accepted) -> Diagnostic:
    recipe = one.fingerprint.partition(":")[0]
    if recipe != VERSION:
        message = f'the fingerprint "{one.fingerprint}" was made by recipe {recipe}, this checker makes {VERSION}'
        help_line = "run the checker without it, and copy the finding's present fingerprint"
        return Diagnostic("unused-suppression", message, one.place, "warning", help=help_line)
    message = f'no finding has the fingerprint "{one.fingerprint}"'
    help_line = "take it out where the articles are all there; the finding is gone"
    return Diagnostic("unused-suppression", message, one.place, "warning", help=help_line)


def _checked(document: documents.Document | None, problems: Sequence[Diagnostic]) -> tuple[Accepted, ...]:
    if document is None or problems:
        raise DiagnosticError(problems)
    if document.data is None or (isinstance(document.data, dict) and document.data.get("suppressions", ()) is None):
        return ()
    file, found = validate(document, File)
    if file is None:
        raise DiagnosticError(found)
    accepted: dict[str, Accepted] = {}
    twice: list[Diagnostic] = []
    for number, entry in enumerate(file.suppressions):
        place = document.place(("suppressions", number, "fingerprint"))
        until = date.fromisoformat(entry.until) if entry.until else None
        one = Accepted(entry.fingerprint, Suppression(entry.reason, entry.by, until), place)
        first = accepted.setdefault(one.fingerprint, one)
        if first is not one:
            message = f'the fingerprint "{one.fingerprint}" stands in line {first.place.line} already'
            twice.append(Diagnostic("duplicate-suppression", message, place, help="leave one of the two"))
    if twice:
        raise DiagnosticError(twice)
    return tuple(accepted.values())
