"""The tables of docs/rules.md, written from the operators and the vocabulary, between two marks that stay.

<!-- table: operators -->
| operator | compares | … |
<!-- end of table -->
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from checker.rules.fields import FIELDS, Kind
from checker.rules.lints import ABOUT, LINTS
from checker.rules.meanings import MEANINGS, meaning
from checker.rules.operators import AMOUNT, NUMBER, OPERATORS
from checker.rules.schema import sentence
from checker.vocabulary import events, lifecycles, slots

_MARKED = re.compile(r"(<!-- table: ([a-z-]{1,40}) -->\n)(.*?)(<!-- end of table -->)", re.DOTALL)
_PLURALS: Mapping[Kind, str] = {"span": "times", "quantity": "numbers", "name": "names"}
_SPOKEN = {AMOUNT: "N days", NUMBER: "N"}


def filled(text: str) -> str:
    """The page with each table between its marks as it is today; ValueError for a table that nobody writes."""
    return _MARKED.sub(lambda match: f"{match[1]}{table(match[2])}{match[4]}", text)


def table(name: str) -> str:
    """One table as Markdown."""
    if name not in TABLES:
        raise ValueError(f'there is no table "{name}"')
    heads, rows = TABLES[name]
    lines = [heads, ["---"] * len(heads), *rows()]
    return "".join(f"| {' | '.join(_cell(cell) for cell in line)} |\n" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _operators() -> Iterator[Sequence[str]]:
    for name, operator in sorted(OPERATORS.items()):
        phrase = " ".join(_SPOKEN.get(word, word) for word in operator.phrase)
        until = " … to …" if operator.until else ""
        kinds = ", ".join(_PLURALS.get(kind, f"{kind}s") for kind in operator.kinds)
        del name
        yield f"`{phrase}{until}`", kinds, sentence(operator), f"`{operator.example}`"


def _fields() -> Iterator[Sequence[str]]:
    for name, field in FIELDS.items():
        kind = "as its slot" if field.kind is None else _PLURALS.get(field.kind, f"{field.kind}s")
        yield f"`{name}`", kind, meaning("field", name)


def _slots() -> Iterator[Sequence[str]]:
    for slot in sorted(slots.load().values(), key=lambda one: one.id):
        of = sorted(kind.id for kind in events.load().values() if slot.id in kind.slots)
        about = ", ".join(of) if slot.subject == "event" else f"of an {slot.subject}"
        yield f"`{slot.id}`", slot.title, slot.value, slot.over_time, about or "any event"


def _statuses() -> Iterator[Sequence[str]]:
    for status in lifecycles.statuses():
        known = [one for one in lifecycles.load().values() if status in one.statuses]
        ended = sorted({change for one in known for change in one.superseded_by(status)})
        past = "yes" if any(status in one.past for one in known) else ""
        yield f"`{status}`", ", ".join(sorted(one.id for one in known)), ", ".join(ended) or "–", past


def _events() -> Iterator[Sequence[str]]:
    for kind in sorted(events.load().values(), key=lambda one: one.id):
        words = ", ".join(f"`{phrase}`" for phrase in kind.triggers[:4])
        more = ", …" if len(kind.triggers) > 4 else ""
        yield f"`{kind.id}`", words + more, kind.lifecycle, ", ".join(kind.identity), f"{kind.recurrence} days"


def _lints() -> Iterator[Sequence[str]]:
    grave = {lint.id: lint.severity for lint in LINTS}
    for name, about in ABOUT.items():
        yield f"`{name}`", grave.get(name, "warning"), about


def _choices(*names: str) -> Callable[[], Iterator[Sequence[str]]]:
    def rows() -> Iterator[Sequence[str]]:
        for name in names:
            for word, told in MEANINGS[name].items():
                yield f"`{name.split()[0]}`", f"`{word}`", told

    return rows


TABLES: Mapping[str, tuple[Sequence[str], Callable[[], Iterable[Sequence[str]]]]] = {
    "operators": (("operator", "compares", "A … B: certainly true where", "example"), _operators),
    "fields": (("field", "is", "meaning"), _fields),
    "slots": (("slot", "title", "values", "over time", "said of"), _slots),
    "statuses": (("status", "in the lifecycles", "ended by", "past"), _statuses),
    "events": (("type", "triggers", "lifecycle", "told apart by", "may recur after"), _events),
    "lints": (("lint", "severity", "meaning"), _lints),
    "joins": (("key", "word", "meaning"), _choices("same")),
    "heads": (("key", "word", "meaning"), _choices("kind of rule", "finding", "severity", "stage")),
    "patterns": (
        ("key", "word", "meaning"),
        _choices("over_time", "kind of value", "polarity", "factuality", "subject", "part"),
    ),
}
