"""Whose figure it is: the person of an age or a sentence, the place of a population.

"36-year-old *Duncan Rait*", "*Ahrend*, 34, was sentenced to 12 years", "*Velm*, home to 3,000 people".
"""

from __future__ import annotations

from checker.assertions.layers import View
from checker.assertions.measures import Measure
from checker.entities.model import EntityMention


def whose(view: View, measure: Measure) -> EntityMention | None:
    """The person or place that an age or a population belongs to: named right after ("36-year-old Duncan Rait") or
    right before."""
    quantity = measure.quantity
    if measure.slot.id == "sentence":
        return _sentenced(view, measure)
    kinds = {"person"} if measure.slot.id == "age" else {"place", "country"}
    named = [e for e in view.entities if e.kind in kinds]
    first, last = view.first_token(quantity.start), view.last_token(quantity.end)
    behind = [e for e in named if 0 <= view.first_token(e.start) - last <= 3]
    ahead = [e for e in named if 0 <= first - view.last_token(e.end) <= (2 if measure.slot.id == "age" else 6)]
    if measure.slot.id == "age":
        behind = [
            e
            for e in behind
            if not set(view.words[last : view.first_token(e.start)]) & {",", "and", "of", "in", "with", "'s"}
        ]
        ahead = [e for e in ahead if not set(view.words[view.last_token(e.end) : first]) & {"'s", "'", "’"}]
    if behind and measure.slot.id == "age":
        return behind[0]
    return ahead[-1] if ahead else None


def _sentenced(view: View, measure: Measure) -> EntityMention | None:
    """ "*Ahrend* was sentenced to 12 years", "sentenced *Ahrend* to 12 years": the last person named before."""
    first = view.first_token(measure.quantity.start)
    named = [e for e in view.entities if e.kind == "person" and view.last_token(e.end) <= first]
    return named[-1] if named else None
