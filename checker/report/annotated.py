"""What was read in a text, as JSON: times, figures, who said what, statuses, parts of speech, each with its characters.

    {"articles": [{"id": "post-1", "times": [{"field": "text", "start": 33, "end": 39, "text": "Monday", …}]}]}

Offsets count characters of the article's ``text``, or of its ``title`` where ``field`` says so.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from checker.articles.model import Article
from checker.assertions import presumed, roles, setting
from checker.assertions.mentions import Mention
from checker.assertions.roles import Participant
from checker.assertions.setting import Stretch
from checker.language.model import Attribution
from checker.language.tagging.layer import LocatedGroup, TaggedToken
from checker.language.tagging.model import VerbGroup
from checker.quantities.model import Quantity
from checker.report.safe import json_text
from checker.temporal import to_json
from checker.temporal.timex import Timex

Entry = dict[str, Any]
Annotated = Mapping[str, Sequence[Entry]]
_AUXILIARIES = frozenset(
    ("be", "is", "are", "was", "were", "been", "being", "has", "have", "had", "not", "n't", "also")
)


def render(annotated: Iterable[tuple[Article, Annotated]]) -> str:
    """All articles with their layers as one JSON object that ends with a newline."""
    articles = [{"id": article.id, **layers} for article, layers in annotated]
    return json_text(json.dumps({"articles": articles}, ensure_ascii=False, indent=1, allow_nan=False)) + "\n"


def time(found: Timex) -> Entry:
    """A TIMEX3; ``span`` is null for durations, sets, and what hangs on an event or has no clock."""
    return {
        "field": found.field,
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "type": found.type,
        "value": found.value,
        "mod": found.mod,
        "span": None if found.span is None else to_json(found.span),
        "chain": [{"what": step.what, "text": step.text} for step in found.chain],
    }


def quantity(found: Quantity) -> Entry:
    """A number with its bounds, null where open."""
    return {
        "field": found.field,
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "low": found.low,
        "high": found.high,
        "unit": found.unit,
        "of": found.of,
    }


def attribution(found: Attribution) -> Entry:
    """Who said what: source (null where the text does not say), cue and content."""
    return {
        "field": found.field,
        "source": None if found.source is None else list(found.source),
        "cue": list(found.cue),
        "content": [list(span) for span in found.content],
        "kind": found.kind,
    }


def status(found: Mention) -> Entry:
    """An event word, where the event stands, who has what part in it; ``asserted`` where the text itself says so."""
    start, end = _word(found)
    stands = presumed.standing(found)
    place, time, source = setting.place(found), setting.time(found), setting.source(found)
    return {
        "field": found.field,
        "start": start,
        "end": end,
        "text": found.view.layers.article.field(found.field)[start:end],
        "event": found.type.id,
        "status": stands.status,
        "polarity": stands.polarity,
        "factuality": stands.factuality,
        "asserted": stands.claimed,
        "participants": [_participant(one) for one in roles.read(found.view, found.type, found.first, found.last)],
        "time": None if time is None else _timed(time),
        "place": None if place is None else _stretch(found, place),
        "source": None if source is None else _stretch(found, source),
    }


def _word(found: Mention) -> tuple[int, int]:
    """The event word itself: of "were arrested" the second."""
    first = found.first
    while first < found.last - 1 and found.view.words[first] in _AUXILIARIES:
        first += 1
    return found.view.span(first, found.last)


def _participant(found: Participant) -> Entry:
    entity = None if found.entity is None else found.entity.entity
    return {"role": found.role, "start": found.start, "end": found.end, "entity": entity}


def _stretch(found: Mention, stretch: Stretch) -> Entry:
    text = found.view.layers.article.field(found.field)[stretch.start : stretch.end]
    return {"start": stretch.start, "end": stretch.end, "text": text, "entity": stretch.entity}


def tag(found: TaggedToken) -> Entry:
    """A token with its part of speech, a Penn Treebank tag."""
    token = found.token
    return {"field": found.field, "start": token.start, "end": token.end, "text": token.text, "tag": found.tag}


def group(found: LocatedGroup) -> Entry:
    """A verb group or noun group; ``head`` is the main verb or the noun."""
    entry: Entry = {"field": found.field, "start": found.start, "end": found.end, "text": found.text}
    head = {"start": found.head.start, "end": found.head.end, "text": found.head.text}
    read = found.group
    if not isinstance(read, VerbGroup):
        return {**entry, "kind": "noun", "head": head, "name": read.name}
    return {
        **entry,
        "kind": "verb",
        "head": head,
        "form": read.form,
        "tense": read.tense,
        "perfect": read.perfect,
        "progressive": read.progressive,
        "passive": read.passive,
        "modal": read.modal,
        "negated": read.negated,
    }


def _timed(found: Timex) -> Entry:
    return {"start": found.start, "end": found.end, "text": found.text, "value": found.value}


WRITERS: Mapping[str, Callable[[Any], Entry]] = {
    "times": time,
    "quantities": quantity,
    "attributions": attribution,
    "statuses": status,
    "tags": tag,
    "groups": group,
}
"""One row a layer, in the order in which they are shown."""
