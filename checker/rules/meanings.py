"""What each word that a rule file may choose from means, in one sentence: for editors, the schema and the reference.

severity: {error: "…", warning: "…", info: "…"}
"""

from __future__ import annotations

from collections.abc import Mapping

_FACTUALITY = {
    "certain": "the source is sure of it",
    "probable": "the source holds it for likely",
    "possible": "the source holds it for possible",
    "unknown": "how sure the source is does not show",
}
_POLARITY = {"affirmed": "it is claimed", "negated": "it is denied"}
_PARTS = {
    "total": "a figure for all of it",
    "additional": "further ones, on top of others",
    "part": "some of a larger number",
}
_NAMES = {
    "event": "the event that both speak of, found without looking at what the rule compares",
    "slot": "what is asserted: deaths, time, status",
    "scope": "what a figure is counted over: whom, where, which part",
    "unit": "the unit of a figure",
    "source": "who says so: a known person everywhere, an article that speaks for itself, the officials of one report",
    "publisher": "who published the article",
    "article": "the article",
    "origin": "the report that wire copies go back to",
}

MEANINGS: Mapping[str, Mapping[str, str]] = {
    "kind of rule": {
        "pair": "two statements that cannot both be true",
        "network": "a chain of statements about times that cannot all be true, though any two of them can",
    },
    "kind of article": {
        "article": "a report",
        "timeline": "an entry of a time line, dated by the day it tells of",
    },
    "finding": {
        "contradiction": "the two cannot both be true",
        "update": "the second replaces the first; nothing is wrong",
        "remark": "worth a look: wording, hedging, or a conflict that is only possible",
    },
    "severity": {
        "error": "no reading reconciles the two",
        "warning": "an editor should look at it",
        "info": "told, but fails no run unless asked to",
    },
    "stage": {
        "experimental": "may still change; its findings are to be read with care",
        "stable": "relied on; it brings examples of both kinds",
        "deprecated": "runs only when it is selected",
    },
    "over_time": {
        "fixed": "has one value for good: any two must agree (a magnitude)",
        "cumulative": "may grow, never shrink (a death toll)",
        "state": "may change to and fro: compared only where both hold at one time (custody)",
        "calendar": "grows with the date (an age)",
    },
    "kind of value": {
        "status": "where an event stands in its lifecycle",
        "quantity": "a number with its bounds and unit",
        "span": "a time",
        "place": "a place, or a distance and direction from one",
        "entity": "a person, an organisation, a named thing",
        "text": "words, compared as they stand",
        "relation": "how an event lies to another one in time",
        "direction": "a point of the compass",
        "kind": "what kind of thing it is",
    },
    "polarity": {**_POLARITY, "either": "claimed or denied"},
    "factuality": _FACTUALITY,
    "subject": {
        "event": "something that happens",
        "entity": "a person, an organisation, a place",
        "article": "the article itself (the date on its page)",
    },
    "part": _PARTS,
    "same": _NAMES,
    "different": {name: _NAMES[name] for name in ("source", "publisher", "article", "origin")},
    "field": {
        "value": "what is said of the slot",
        "slot": "what is asserted",
        "scope": "what a figure is counted over",
        "unit": "the unit of a figure",
        "said": "the day on which the source said it",
        "holds": "the time that the statement is true of, as far as no change was told",
        "source": "who says so",
        "publisher": "who published the article",
        "article": "the article that it stands in",
        "origin": "the report that the article goes back to, where it is a copy",
    },
}
"""By what is chosen; "kind of rule", "… of value" and "… of article" are keys that are all called ``kind``."""


def meaning(choice: str, word: str) -> str:
    """What the word means there; empty where nobody wrote it down (a test holds the table complete)."""
    return MEANINGS.get(choice, {}).get(word, "")
