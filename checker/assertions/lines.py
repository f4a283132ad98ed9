"""Assertions that were not extracted here: a line of ``checker assertions --format jsonl``, or what another extractor
or a person has written in that shape.

    {"id": "t1", "article": "wire-7", "start": 0, "end": 31, "focus": [8, 31], "quote": "…", "subject": {…},
     "slot": "status", "value": {…}}

Each is validated like a field of a form: what is wrong is a problem with its file and line, and costs that line only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pydantic import ValidationError

from checker.articles import Article, Record
from checker.assertions.model import Assertion
from checker.diagnostics import Diagnostic, Place, did_you_mean
from checker.vocabulary import events, slots

_SHOWN = 3


def read(records: Iterable[Record], articles: Mapping[str, Article]) -> tuple[tuple[Assertion, ...], list[Diagnostic]]:
    """The assertions of the records by id, and every problem.

    Where the article of an assertion is among ``articles``, its quote must stand there to the letter. Of two lines with
    one id that differ, the first is kept.
    """
    made: dict[str, Assertion] = {}
    problems: list[Diagnostic] = []
    for record in records:
        place = record.place_of("")
        try:
            one = Assertion.model_validate(dict(record.fields))
        except ValidationError as error:
            problems.extend(_problems(error, place))
            continue
        problems.extend(_unknown_names(one, place))
        problem = _misquoted(one, articles.get(one.article), place)
        if problem is None and made.get(one.id, one) != one:
            message = f'another assertion has the id "{one.id}"'
            problem = Diagnostic("duplicate-assertion", message, place, help="ids are unique over all files of a run")
        if problem is not None:
            problems.append(problem)
        else:
            made.setdefault(one.id, one)
    return tuple(made[name] for name in sorted(made)), problems


def _unknown_names(one: Assertion, place: Place) -> Iterable[Diagnostic]:
    """A slot or an event type that no file of the vocabulary has: the line is read, but no rule of ours compares it."""
    for what, name, known in (("slot", one.slot, slots.load()), ("event type", one.subject.type, events.load())):
        if name is not None and name not in known:
            message = f'no {what} "{name}", so no rule is likely to compare it'
            yield Diagnostic("unknown-name", message, place, severity="warning", help=did_you_mean(name, known))


def _misquoted(one: Assertion, article: Article | None, place: Place) -> Diagnostic | None:
    if article is None or article.field(one.field)[one.start : one.end] == one.quote:
        return None
    message = f'the quote does not stand at {one.start} to {one.end} of the {one.field} of "{one.article}"'
    return Diagnostic("misquoted", message, place, help="offsets count characters of the field as the article gives it")


def _problems(error: ValidationError, place: Place) -> Iterable[Diagnostic]:
    for item in error.errors(include_url=False)[:_SHOWN]:
        where = ".".join(str(part) for part in item["loc"])
        message = str(item["msg"]).removeprefix("Value error, ")
        if item["type"] == "extra_forbidden":
            hint = did_you_mean(where, Assertion.model_fields) if "." not in where else None
            yield Diagnostic("wrong-assertion", f'unknown key "{where}"', place, help=hint)
        else:
            yield Diagnostic("wrong-assertion", f'"{where}": {message[:1].lower()}{message[1:]}', place)
