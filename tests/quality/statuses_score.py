"""Event words read by hand against what ``checker annotate --layer statuses`` reads: readings, people, place, time.

A row of hand-read data says of each event word whether it *occurred*, is *negated*, *not-yet-or-possible* or
*cancelled*, who did it, who takes part, where, when, and who says so; :func:`score` compares a layer with that.

    "Turkey denied carrying out a strike" -> strike: negated, agent Turkey
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = Mapping[str, Any]
PLANNED = frozenset(
    {"considered", "proposed", "invited", "agreed", "prepared", "announced", "scheduled", "confirmed", "postponed"}
)
CALLED_OFF = frozenset({"cancelled", "declined", "ruled out"})


@dataclass(frozen=True)
class Miss:
    """One answer that is not right: what was asked of which word, what was wanted, what was given."""

    what: str
    sentence: str
    word: str
    wanted: object
    given: object


def reading(found: Row) -> str | None:
    """The contract's status, polarity and factuality as one of four readings; None where the status is left open."""
    if found["polarity"] == "negated":  # what is not ruled out, or not called off, may be
        return "not-yet-or-possible" if found["status"] in CALLED_OFF else "negated"
    if found["status"] is None:
        return None
    if found["status"] in CALLED_OFF:
        return "cancelled"
    return "not-yet-or-possible" if found["status"] in PLANNED or found["factuality"] != "certain" else "occurred"


def load(path: Path) -> list[dict[str, Any]]:
    """The hand-read sentences, one a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def score(rows: Sequence[Row], layers: Mapping[str, Sequence[Row]]) -> tuple[dict[str, float], list[Miss]]:
    """Scores from 0 to 1 by name, and every miss; ``layers`` holds the annotated statuses by the sentence's id.

    ``recall`` is the share of event words that are found, ``reading`` the share that is found and read right;
    ``spurious`` how many of the words that only look like events are read as having happened.
    """
    counts: Counter[str] = Counter()
    misses: list[Miss] = []
    for row in rows:
        text, layer = str(row["text"]), layers[row["id"]]
        for event in row["events"]:
            found = _at(event, layer)
            if event.get("not_an_event"):
                counts["lookalikes"] += 1
                counts["spurious"] += found is not None
                continue
            counts["events"] += 1
            counts["found"] += found is not None
            given = None if found is None else reading(found)
            counts["right"] += given in event["reading"]
            if given not in event["reading"]:
                misses.append(Miss("reading", text, event["text"], event["reading"], given if found else "not found"))
            for what, wanted, said in _asked(event, found, text):
                missed = _compare(counts, what, wanted, said)
                misses += [Miss(what, text, event["text"], wanted, said)] if missed else []
    scores = {"recall": _share(counts["found"], counts["events"]), "reading": _share(counts["right"], counts["events"])}
    scores["spurious"] = _share(counts["spurious"], counts["lookalikes"])
    for what in ("agent", "participants", "place", "time", "source"):
        given, right = counts[what, "given"], counts[what, "right"]
        scores[what] = _share(2 * right, given + counts[what, "wanted"])
        scores[f"{what}_precision"] = _share(right, given)
    return scores, misses


def _asked(event: Row, found: Row | None, text: str) -> Iterator[tuple[str, list[list[str]], list[str]]]:
    """What is asked of one event: the name of the question, the acceptable answers, the answers given."""
    people = found["participants"] if found else []
    yield "agent", _one(event["agent"]), [_text(p, text) for p in people if p["role"] == "agent"]
    yield "participants", event["participants"], [_text(p, text) for p in people]
    for what in ("place", "time", "source"):
        wanted = event[what] if isinstance(event[what], list) else [event[what]] if event[what] else []
        answer = found.get(what) if found else None
        yield what, _one(wanted), [_text(answer, text)] if answer else []


def _one(words: list[str]) -> list[list[str]]:
    return [words] if words else []


def _compare(counts: Counter[Any], what: str, wanted: list[list[str]], given: list[str]) -> bool:
    """Counts the wanted, the given and the right ones; True where anything is missing or too much. Of one question with
    one answer ("who did it?") several right answers count as one."""
    met = [any(_answers(one, words) for one in given) for words in wanted]
    idle = [one for one in given if not any(_answers(one, words) for words in wanted)]
    counts[what, "wanted"] += len(wanted)
    counts[what, "right"] += sum(met)
    counts[what, "given"] += sum(met) + len(idle)
    return not all(met) or bool(idle)


def _answers(given: str, wanted: Iterable[str]) -> bool:
    words = given.lower().replace("’", "'").removesuffix("'s").replace("'s ", " ").split()
    return any(f" {one.lower()} " in f" {' '.join(words)} " for one in wanted)


def _text(found: Row, text: str) -> str:
    return text[found["start"] : found["end"]]


def _at(event: Row, layer: Sequence[Row]) -> Row | None:
    """The reading of that word: one that covers it, the closest in extent."""
    start, end = event["start"], event["end"]
    over = [one for one in layer if one["start"] < end and start < one["end"]]
    return min(over, key=lambda one: abs(one["start"] - start) + abs(one["end"] - end), default=None)


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 1.0
