"""The vocabulary under ``rules/units`` for look-up: "at least" by its last word, "square miles" by its first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TypeVar

from checker.quantities.scan import scan
from checker.quantities.schema import Currency, Effect, Magnitude, Period, Slack, UnitEntry, UnitsFile, Vague
from checker.vocabulary import default_folder, load_or_raise

T = TypeVar("T")
Phrase = tuple[str, ...]
Table = Mapping[str, tuple[tuple[Phrase, T], ...]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All files of the folder. A ``Table`` maps one word of a phrase to the phrases it may belong to, longest first."""

    cardinals: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    rough_scales: frozenset[str]
    money_scales: Mapping[str, Decimal]
    tight_scales: Mapping[str, Decimal]
    ordinals: Mapping[str, Decimal]
    fractions: Mapping[str, Decimal]
    vague: Table[Vague]
    zero: Table[None]
    zero_before_plural: frozenset[str]
    slack: Slack
    bounds_before: Table[Effect]
    bounds_after: Table[Effect]
    units: Table[UnitEntry]
    symbols: Table[UnitEntry]
    attributive: Mapping[str, UnitEntry]
    factors: Mapping[str, float]
    elastic: frozenset[str]
    rate_words: frozenset[str]
    periods: Mapping[str, Period]
    currencies: frozenset[str]
    money_before: Table[Currency]
    money_after: Table[Currency]
    magnitude: Magnitude
    magnitude_before: Table[None]
    magnitude_after: Table[None]
    age_before: Table[None]
    age_after: frozenset[str]
    age_name_after: frozenset[str]
    plurals: Mapping[str, str]
    adjectival: frozenset[str]
    verbs: frozenset[str]
    singular: frozenset[str]
    determiners: frozenset[str]
    stop: frozenset[str]
    months: frozenset[str]
    clock_after: frozenset[str]
    named_before: frozenset[str]
    named_before_capital: frozenset[str]
    named_phrases: Table[None]
    address: frozenset[str]
    changes: frozenset[str]
    ranges: frozenset[str]
    not_before_half: frozenset[str]
    year_before: frozenset[str]
    when_after: frozenset[str]
    ordinal_after: frozenset[str]
    american: frozenset[str]
    counted_in_millions: frozenset[str]
    other_dollars: frozenset[str]
    triggers: frozenset[str]


@cache
def lexicon(folder: Path | None = None) -> Lexicon:
    """The compiled vocabulary of a folder (by default the one that ships); DiagnosticError names all its problems."""
    files = load_or_raise(folder or default_folder() / "units", UnitsFile)
    joined = _join(files)
    magnitude = joined.magnitude or Magnitude()
    vague = _by_first((v.words, v) for v in joined.vague)
    zero = _by_first((words, None) for words in joined.zero)
    bounds = joined.bounds
    periods = {form: period for period in (joined.rates.periods if joined.rates else ()) for form in period.forms}
    additional: tuple[tuple[str, ...], tuple[str, ...]] = (
        (joined.additional.before, joined.additional.after) if joined.additional else ((), ())
    )
    before: list[tuple[str, Effect]] = [(words, b.effect) for b in bounds for words in b.before]
    after: list[tuple[str, Effect]] = [(words, b.effect) for b in bounds for words in b.after]
    before += [(words, "additional") for words in additional[0]]
    after += [(words, "additional") for words in additional[1]]
    triggers = {*joined.cardinals, *joined.scales, *joined.ordinals, *vague, *zero, *joined.zero_before_plural}
    triggers |= {"half", "an", "a", "½", "¼", "¾", "⅓", "⅔"}
    return Lexicon(
        cardinals=joined.cardinals,
        scales=joined.scales,
        rough_scales=frozenset(joined.rough_scales),
        money_scales=joined.money_scales,
        tight_scales=joined.tight_scales,
        ordinals=joined.ordinals,
        fractions=joined.fractions,
        vague=vague,
        zero=zero,
        zero_before_plural=frozenset(joined.zero_before_plural),
        slack=joined.slack or Slack(round=0.1, precise=0.05),
        bounds_before=_by_last(before),
        bounds_after=_by_first(after),
        units=_by_first((form, unit) for unit in joined.units for form in unit.forms),
        symbols=_by_first(((form, unit) for unit in joined.units for form in unit.symbols), cased=True),
        attributive={form: unit for unit in joined.units for form in unit.attributive},
        factors={unit.name: unit.factor for unit in joined.units if not unit.offset},
        elastic=frozenset(unit.name for unit in joined.units if unit.factor_high is not None),
        rate_words=frozenset(joined.rates.words if joined.rates else ()),
        periods=periods,
        currencies=frozenset(money.unit for money in joined.money).difference(
            form for unit in joined.units for form in unit.forms
        ),
        money_before=_by_last((form, money) for money in joined.money for form in money.prefix),
        money_after=_by_first((form, money) for money in joined.money for form in money.forms),
        magnitude=magnitude,
        magnitude_before=_by_last((words, None) for words in magnitude.before),
        magnitude_after=_by_first((words, None) for words in magnitude.after),
        age_before=_by_last((words, None) for words in (joined.age.before if joined.age else ())),
        age_after=frozenset(joined.age.after if joined.age else ()),
        age_name_after=frozenset((*",.;)", "", *(joined.age.name_after if joined.age else ()))),
        plurals=joined.plurals,
        adjectival=frozenset(joined.adjectival),
        verbs=frozenset(joined.verbs),
        singular=frozenset(joined.singular),
        determiners=frozenset(joined.determiners),
        stop=frozenset(joined.stop),
        months=frozenset(joined.months),
        clock_after=frozenset(joined.clock_after),
        named_before=frozenset(joined.named_before),
        named_before_capital=frozenset(joined.named_before_capital),
        named_phrases=_by_last((words, None) for words in joined.named_phrases),
        address=frozenset(joined.address),
        changes=frozenset(joined.changes),
        ranges=frozenset(joined.ranges),
        not_before_half=frozenset((*joined.not_before_half, *joined.ordinals)),
        year_before=frozenset(joined.year_before),
        when_after=frozenset(joined.when_after),
        ordinal_after=frozenset(joined.ordinal_after),
        counted_in_millions=frozenset(joined.counted_in_millions),
        american=frozenset(joined.american),
        other_dollars=frozenset(joined.other_dollars),
        triggers=frozenset(triggers),
    )


def _join(files: Iterable[UnitsFile]) -> UnitsFile:
    merged: dict[str, object] = {}
    for file in files:
        for name in UnitsFile.model_fields:
            new = getattr(file, name)
            old = merged.get(name)
            if isinstance(new, dict) and isinstance(old, dict):
                merged[name] = {**old, **new}
            elif isinstance(new, tuple) and isinstance(old, tuple):
                merged[name] = (*old, *new)
            elif new is not None:
                merged[name] = new
    return UnitsFile.model_construct(**merged)  # type: ignore[arg-type]


def _words(phrase: str, cased: bool) -> Phrase:
    cut = scan(phrase)
    return tuple(cut.raw(n) if cased else word for n, word in enumerate(cut.words))


def _by_first(phrases: Iterable[tuple[str, T]], *, cased: bool = False) -> Table[T]:
    return _table(((_words(phrase, cased), value) for phrase, value in phrases), 0)


def _by_last(phrases: Iterable[tuple[str, T]]) -> Table[T]:
    return _table(((_words(phrase, False), value) for phrase, value in phrases), -1)


def _table(phrases: Iterable[tuple[Phrase, T]], key: int) -> Table[T]:
    found: dict[str, list[tuple[Phrase, T]]] = {}
    for phrase, value in phrases:
        found.setdefault(phrase[key], []).append((phrase, value))
    return {word: tuple(sorted(entries, key=lambda e: -len(e[0]))) for word, entries in found.items()}
