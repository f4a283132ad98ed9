"""Two figures that look as if they were of one thing -> why they are no contradiction, as far as the texts tell.

"64 kilometres north of Anchorage", "about 40 miles north of Anchorage": the same length in another unit. "Nearly 300",
"297": roundings. "A total of 14 rifles in five operations", "six rifles": one counts everything. No reason is given
where none is certain.
"""

from __future__ import annotations

import re

from checker.entities.names import name_of
from checker.quantities import is_money
from checker.silence import cues, sizes, sums
from checker.silence.likeness import called, roles
from checker.silence.model import Reason
from checker.silence.setting import another_time, day_apart, elsewhere, in_passing, later, two_entries
from checker.silence.values import Value
from checker.vocabulary import slots

Because = tuple[Reason, str]
_GROWN, _MUCH, _ALIKE, _DOUBTED = 0.05, 12.0, 3.0, 3
_YEAR = 31_557_600.0
_DOLLARS = frozenset({"$", "USD", "AUD", "CAD", "NZD", "HKD", "SGD"})
_NEXT, _TELLING = 3, 10
_FIGURE = re.compile(r"\d+(?=\D)")


def reason(a: Value, b: Value) -> Because | None:
    """The first reason that applies; ``a`` is the one that was published first, where that is known."""
    if a.amount is None or b.amount is None or not _same_thing(a, b):
        return None
    if sizes.equal(a.amount, b.amount):
        if a.amount.low is None and _digits(a) != _digits(b):
            return "bounds", f"{a.text}; {b.text}"
        return _hedged(a, b) or _renamed(a, b)
    past = another_time(a, b) if a.key not in {"s", "age"} and (a.key == "count" or a.near & b.near) else ""
    counted = _counts_up(a, b)
    apart = past or (day_apart(a, b) if counted and not sizes.closeness(a, b) else "")
    if apart:
        return "other-event", apart
    if bool(a.cues("others", _TELLING)) != bool(b.cues("others", _TELLING)):
        return "other-event", ""
    close = _close(a, b)
    if a.key == "count" and two_entries(a, b):
        return _grown(a, b) if counted else None
    if close is not None and close[0] in {"rounding", "conversion"}:
        return close
    if in_passing(a) != in_passing(b):
        return None
    if a.key == "age":
        return _calendar(a, b) or _of_two(a, b) or close
    summed = sums.reason(a, b)
    if summed is not None:
        return "sum", summed
    return (
        _currency(a, b)
        or _calendar(a, b)
        or _scope(a, b)
        or (_grown(a, b) if counted and not in_passing(a) else None)
        or (_planned(a, b) if not counted else None)
        or close
        or (_changed(a, b) if not counted else None)
        or _hedged(a, b)
        or _label(a, b)
    )


def _same_thing(a: Value, b: Value) -> bool:
    """Whether both count, or measure, what could be one thing; two slots, or two fates, are two things."""
    if a.slot and b.slot:
        return a.slot == b.slot
    if a.key == "count":
        fates = a.nearest("done"), b.nearest("done")
        if "" not in fates and fates[0] != fates[1]:
            return False
        return cues.alike(a.noun, b.noun)
    return a.key == b.key and a.key not in {"magnitude"}


def closeness(a: Value, b: Value) -> float:
    """How much the sizes alone speak for one thing: "about 1,400" and "1,387" do, "five" and "about five" do not."""
    if a.amount is None or b.amount is None or sizes.equal(a.amount, b.amount) or a.key == "age":
        return 0.0
    if a.key == "count" and not (cues.alike(a.noun, b.noun) or a.noun == b.noun):
        return 0.0
    return sizes.closeness(a, b)


def _close(a: Value, b: Value) -> Because | None:
    """One value, written in two ways: rounded, bounded, or in another unit."""
    one, other = a.amount, b.amount
    if one is None or other is None or not sizes.one_unit(one, other) or _other_role(a, b):
        return None
    how = sizes.close(a, b)
    if how is None or (a.key == "m" and elsewhere(a, b)):
        return None
    return how, f"{a.text}; {b.text}" if how == "conversion" else ""


def _currency(a: Value, b: Value) -> Because | None:
    one, other = a.amount, b.amount
    if one is None or other is None or not is_money(one.unit) or not sizes.alike(one, other, _ALIKE):
        return None
    if one.unit == other.unit != "$" or _other_role(a, b):
        return None
    if one.unit == other.unit:
        same = a.told.article.outlet == b.told.article.outlet or bool(b.cues("changed", _TELLING))
        return None if same or sizes.close(a, b) else ("currency", "which dollar is meant is not said")
    if {one.unit, other.unit} <= _DOLLARS and (sizes.gap(one, other) <= 0 or b.cues("changed", _TELLING)):
        return None
    return "currency", f"{one.unit}, {other.unit}"


def _counts_up(a: Value, b: Value) -> bool:
    """Whether both are tolls: what they count has been done, and more may follow."""
    return a.key == b.key == "count" and all(
        value.slot in slots.growing() or cues.grows(value.noun) or value.nearest("done") for value in (a, b)
    )


def _grown(a: Value, b: Value) -> Because | None:
    """Five dead on Monday, twelve on Wednesday; two days of a time line are told of two days."""
    one, other = a.amount, b.amount
    if one is None or other is None or not sizes.alike(one, other, _MUCH) or sizes.closeness(a, b):
        return None
    match later(a, b):
        case True if sizes.has_grown(one, other):
            return "update", ""
        case False if sizes.has_grown(other, one):
            return "update", ""
        case None if a.told.article.id != b.told.article.id and one.low != other.low and sizes.close(a, b) is None:
            return "order-unknown", ""
    return None


def _changed(a: Value, b: Value) -> Because | None:
    one, other = a.amount, b.amount
    if one is None or other is None or not sizes.one_unit(one, other) or _other_role(a, b):
        return None
    if later(a, b) is not True or not sizes.alike(one, other, _MUCH) or not a.near & b.near:
        return None
    if b.cues("changed", _TELLING):
        return "update", "the later report says that it changed"
    return None


def _planned(a: Value, b: Value) -> Because | None:
    """ "He faces up to 60 years", "he was sentenced to 45 years"."""
    if later(a, b) is not True or a.key == "count" or not a.near & b.near or _other_role(a, b):
        return None
    if a.amount is None or b.amount is None or not sizes.alike(a.amount, b.amount, _MUCH):
        return None
    is_told = bool(a.cues("planned")) and not b.cues("planned")
    return ("update", "first what was expected, then what came") if is_told else None


def _digits(value: Value) -> tuple[str, ...]:
    """ "35 to 40", "30 to 40": both at most 40."""
    return tuple(_FIGURE.findall(value.text))


def _calendar(a: Value, b: Value) -> Because | None:
    """34 years old in 2019, 35 in 2020; a rule of 32 years in January, of 33 a year later."""
    one, other = a.amount, b.amount
    if one is None or other is None or a.told.day is None or b.told.day is None or one.low is None or other.low is None:
        return None
    if a.key == b.key == "age" and {called(n) for n in a.told.names} & {called(n) for n in b.told.names}:
        size = 1.0
    elif a.key == b.key == "s" and min(one.low, other.low) >= 2 * _YEAR and a.near & b.near:
        size = _YEAR
    else:
        return None
    years = (int(b.told.day[:4]) - int(a.told.day[:4])) + (int(b.told.day[5:7]) - int(a.told.day[5:7])) / 12
    grown = (other.low - one.low) / size
    return ("calendar", "") if grown > _GROWN and a.told.day < b.told.day and years - 1 <= grown <= years + 1 else None


def _of_two(a: Value, b: Value) -> Because | None:
    """Two people of two ages."""
    mine, theirs = (value.stated.subject.entity if value.stated is not None else None for value in (a, b))
    if not mine or not theirs or "~" in mine or "~" in theirs or called(mine) == called(theirs):
        return None
    return "other-one", f"{name_of(mine)}, {name_of(theirs)}"


def _scope(a: Value, b: Value) -> Because | None:
    """One of them counts everything, a part, or elsewhere."""
    if a.amount is None or b.amount is None or a.key in {"s", "age"}:
        return None
    if a.key == "m":
        apart = elsewhere(a, b)
        return ("scope", f"from {apart}") if apart and sizes.alike(a.amount, b.amount, _ALIKE) else None
    if a.quantity is not None and b.quantity is not None and a.quantity.additional != b.quantity.additional:
        return "scope", "one is on top of what was counted before"
    for name, reach, told in (("total", 8, "one counts all of them"), ("part", _NEXT, "one counts a part")):
        mine, theirs = a.cues(name, reach), b.cues(name, reach)
        if bool(mine) != bool(theirs):
            whole, part = (a, b) if bool(mine) == (name == "total") else (b, a)
            return ("scope", told) if sizes.middle_of(whole) >= sizes.middle_of(part) else None
    apart = elsewhere(a, b)
    return ("scope", apart) if apart else None


def _hedged(a: Value, b: Value) -> Because | None:
    """ "Possibly two children", "two children"."""
    return (
        ("hedged", "")
        if a.key != "age" and bool(a.before("hedged", _DOUBTED)) != bool(b.before("hedged", _DOUBTED))
        else None
    )


def _renamed(a: Value, b: Value) -> Because | None:
    if a.noun == b.noun or not a.noun or not b.noun or a.key != "count" or sizes.middle_of(a) <= 2:
        return None
    return ("wording", f"{a.noun}, {b.noun}") if cues.kinds_of(a.noun) & cues.kinds_of(b.noun) else None


def _other_role(a: Value, b: Value) -> bool:
    """A bail and a fine, a depth and a height."""
    mine, theirs = roles(a), roles(b)
    return bool(mine and theirs) and set(mine).isdisjoint(theirs)


def _label(a: Value, b: Value) -> Because | None:
    if a.amount is None or b.amount is None or not _other_role(a, b) or not sizes.alike(a.amount, b.amount, _ALIKE):
        return None
    return "label", f"{' and '.join(roles(a))}; {' and '.join(roles(b))}"
