"""Whose figure it is: the person of an age or a sentence, the place of a population.

"36-year-old *Duncan Rait*", "*Ahrend*, 34, was sentenced to 12 years", "*Velm*, home to 3,000 people".
"""

from __future__ import annotations

from checker.assertions.layers import View
from checker.assertions.measures import Measure
from checker.entities.model import EntityMention
from checker.quantities.model import Quantity

_REACH, _BEHIND, _AHEAD = 6, 3, 2
_PARTS = frozenset({",", "and", "of", "in", "with", "'s"})
_OWNS = frozenset({"'s", "'", "’"})


def whose(view: View, measure: Measure) -> EntityMention | None:
    """The person or place that an age or a population belongs to: named right after ("36-year-old Duncan Rait") or
    right before."""
    quantity = measure.quantity
    if measure.slot.id == "sentence":
        return _sentenced(view, measure)
    if measure.slot.id == "age":
        return of_age(view, quantity)
    first = view.first_token(quantity.start)
    named = [e for e in view.entities if e.kind in {"place", "country"}]
    ahead = [e for e in named if 0 <= first - view.last_token(e.end) <= _REACH]
    return ahead[-1] if ahead else None


def of_age(view: View, quantity: Quantity) -> EntityMention | None:
    """The person named right beside an age."""
    named = [e for e in view.entities if e.kind == "person"]
    first, last = view.first_token(quantity.start), view.last_token(quantity.end)
    for one in named:
        start = view.first_token(one.start)
        if 0 <= start - last <= _BEHIND and _PARTS.isdisjoint(view.words[last:start]):
            return one
    ahead = [
        e
        for e in named
        if 0 <= first - view.last_token(e.end) <= _AHEAD
        and _OWNS.isdisjoint(view.words[view.last_token(e.end) : first])
    ]
    return ahead[-1] if ahead else None


def _sentenced(view: View, measure: Measure) -> EntityMention | None:
    """ "*Ahrend* was sentenced to 12 years", "sentenced *Ahrend* to 12 years": the last person named before."""
    first = view.first_token(measure.quantity.start)
    named = [e for e in view.entities if e.kind == "person" and view.last_token(e.end) <= first]
    return named[-1] if named else None
