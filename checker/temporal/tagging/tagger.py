"""From a text to its time expressions: cut into tokens, find patterns left to right, read each against the clock.

>>> [timex.value for timex in tag_text("It fell on Monday, two days before.", published="2019-05-14")]
['2019-05-13', 'P2D']
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from checker.articles.model import Article, Field
from checker.temporal.tagging import (
    clock,
    clocks,
    dates,
    durations,
    periods,
    recurring,
    references,
    relative,
    signals,
    values,
    vocabulary,
    years,
)
from checker.temporal.tagging.clocks import Policy, Reference
from checker.temporal.tagging.grammar import Grammar, Hit, compile_patterns
from checker.temporal.tagging.reading import Context, Order, Reading
from checker.temporal.tagging.tokens import Tokens, tokenize
from checker.temporal.tagging.vocabulary import Lexicon
from checker.temporal.timex import Step, Timex

TABLES = (
    clock.PATTERNS,
    dates.PATTERNS, years.PATTERNS,
    periods.PATTERNS, relative.PATTERNS, recurring.PATTERNS, durations.PATTERNS, references.PATTERNS,
)  # fmt: skip


@cache
def _grammar() -> Grammar:
    return compile_patterns((row for table in TABLES for row in table), vocabulary.default())


def tag(article: Article, *, policy: Policy | str = Policy.AUTO) -> tuple[Timex, ...]:
    """The time expressions of an article, those of its title first, in order of their offsets."""
    grammar = _grammar()
    reference = clocks.of_article(article, grammar.lexicon)
    body = tokenize(article.text, grammar.lexicon)
    narrative = article.kind != "timeline" and _narrative(Policy(policy), body, grammar.lexicon, reference)
    order = clocks.date_order(body, grammar.lexicon)
    found = (
        _read(tokenize(article.title, grammar.lexicon), "title", grammar, reference, False, order)
        if article.title
        else []
    )
    found.extend(_read(body, "text", grammar, reference, narrative, order))
    return tuple(found)


def tag_text(
    text: str, published: str | None = None, *, policy: Policy | str = Policy.AUTO,
    field: Field = "text", order: Order | None = None,
    lexicon: Lexicon | None = None,
) -> tuple[Timex, ...]:  # fmt: skip
    """The time expressions of a bare text; ``published`` is an ISO date or date-time, ``order`` the one of numeric
    dates.
    """
    grammar = _grammar() if lexicon is None else compile_patterns((row for table in TABLES for row in table), lexicon)
    tokens = tokenize(text, grammar.lexicon)
    reference = clocks.from_value(published)
    narrative = _narrative(Policy(policy), tokens, grammar.lexicon, reference)
    return tuple(
        _read(tokens, field, grammar, reference, narrative, order or clocks.date_order(tokens, grammar.lexicon))
    )


def _narrative(policy: Policy, tokens: Tokens, lexicon: Lexicon, reference: Reference) -> bool:
    if policy is Policy.AUTO:
        return clocks.is_narrative(tokens, lexicon, reference.day)
    return policy is Policy.NARRATIVE


def _read(
    tokens: Tokens, field: Field, grammar: Grammar, reference: Reference, narrative: bool, order: Order | None,
) -> list[Timex]:  # fmt: skip
    context = Context(tokens, grammar.lexicon, reference.day, reference.name, narrative, order, reference.time)
    found: list[Timex] = []
    position = 0
    for match in grammar.starts.finditer(tokens.classes):
        if match.start() < position:
            continue
        for row, hit in grammar.hits(tokens, match.start()):
            readings = _readings(row.build(hit, context))
            if readings is None:
                continue
            for reading in readings:
                context.note(reading, hit.start if reading.start is None else reading.start)
                found.append(_timex(reading, hit, tokens, field, grammar.lexicon))
            position = max((r.end for r in readings if r.end is not None), default=hit.end)
            break
    return found


def _readings(built: Reading | Iterable[Reading] | None) -> tuple[Reading, ...] | None:
    """A builder's answer as a tuple: empty for what is recognised as no time at all, None for "try another pattern"."""
    if built is None:
        return None
    return (built,) if isinstance(built, Reading) else tuple(built)


def _timex(reading: Reading, hit: Hit, tokens: Tokens, field: Field, lexicon: Lexicon) -> Timex:
    first = hit.start if reading.start is None else reading.start
    last = hit.end if reading.end is None else reading.end
    if tokens.words[last - 1] == "." and _whole_word(tokens.words[last - 2]):
        last -= 1
    start, end = tokens.starts[first], tokens.ends[last - 1]
    text = tokens.text[start:end]
    span = reading.span
    if span is None and not reading.spanless and reading.type in {"DATE", "TIME"}:
        span = values.span(reading.value, reading.mod, reading.zone)
        if span is not None and reading.uncertain:
            span = values.doubted(span)
    return Timex(
        field, start, end, text, reading.type, reading.value, reading.mod, span, reading.anchor, reading.direction,
        signals.before(first, tokens, lexicon), _chain(reading, hit, text),
    )  # fmt: skip


def _whole_word(word: str) -> bool:
    """Whether a full stop after a name is the sentence's: after "September" and "May", not after "Sept."."""
    return len(word) > 4 or word.lower() in {"may", "june", "july"}


def _chain(reading: Reading, hit: Hit, text: str) -> tuple[Step, ...]:
    steps = [Step("phrase", re.sub(r"\s+", " ", text)), Step("pattern", hit.pattern)]
    if reading.reference:
        known = " " in reading.reference
        steps.append(Step("clock", reading.reference if known else f"mentioned {reading.reference}"))
    if reading.policy:
        steps.append(Step("policy", reading.policy))
    steps.append(Step("value", reading.value + (f" {reading.mod}" if reading.mod else "")))
    return tuple(steps)


def explain(timex: Timex) -> str:
    """How a value came about, on one line: ``"Monday" -> weekday -> published 2019-05-14 (stated) -> last … ->
    2019-05-13``.
    """
    return " -> ".join(f'"{step.text}"' if step.what == "phrase" else step.text for step in timex.chain)
