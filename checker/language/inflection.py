"""The forms of an English verb, so that vocabulary can say ``~cancel`` and mean canceled, cancelled, cancels,
canceling.

Irregular verbs are a table (``rules/cues/irregular-verbs.yaml``); the rest are made by spelling rules, British and
American alike.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from checker.vocabulary import default_folder, load_or_raise

Form = Literal["base", "present", "past", "participle", "gerund"]

_BE = {"be": "base", "am": "present", "is": "present", "'s": "present", "'re": "present", "are": "present",
       "was": "past", "were": "past", "been": "participle", "being": "gerund"}  # fmt: skip
_VOWELS = "aeiou"


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    verbs: tuple[str, ...]


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    tables = load_or_raise(default_folder() / "cues" / "irregular-verbs.yaml", _Table)
    rows = (row.split() for table in tables for row in table.verbs)
    return {base: (past, participle) for base, past, participle in rows}


@cache
def irregular_forms() -> frozenset[str]:
    """The past forms and participles of all irregular verbs in the table: struck, taken, went."""
    return frozenset(form for pair in _irregular().values() for form in pair)


@cache
def forms(verb: str) -> dict[str, frozenset[Form]]:
    """Every form of a verb, lower case, with what each may be: ``met`` -> past, participle."""
    if verb == "be":
        return {word: frozenset({form}) for word, form in _BE.items()}  # type: ignore[arg-type]
    found: dict[str, set[Form]] = {verb: {"base"}}
    found.setdefault(_with_s(verb), set()).add("present")
    for gerund in _suffixed(verb, "ing"):
        found.setdefault(gerund, set()).add("gerund")
    irregular = _irregular().get(verb)
    pasts = ((irregular[0],), (irregular[1],)) if irregular else (_suffixed(verb, "ed"),) * 2
    for past in pasts[0]:
        found.setdefault(past, set()).add("past")
    for participle in pasts[1]:
        found.setdefault(participle, set()).add("participle")
    if verb == "have":
        found = {**found, "has": {"present"}, "'ve": {"present"}, "'d": {"past"}}
        found.pop("haves", None)
    return {word: frozenset(kinds) for word, kinds in found.items()}


def _with_s(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _suffixed(verb: str, suffix: str) -> tuple[str, ...]:
    """``cancel`` + ed -> canceled, cancelled; ``stop`` + ing -> stopping; ``die`` + ing -> dying."""
    if suffix == "ing" and verb.endswith("ie"):
        return (verb[:-2] + "ying",)
    if verb.endswith("e") and not (suffix == "ing" and verb.endswith(("ee", "oe", "ye"))):
        return (verb[:-1] + suffix,)
    if suffix == "ed" and verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return (verb[:-1] + "ied",)
    short = verb[-2:-1] in _VOWELS and (verb[-3:-2] not in _VOWELS or verb[-4:-2] == "qu")  # "acquitted"
    if len(verb) > 2 and verb[-1] not in _VOWELS + "wxy" and short:
        syllables = sum(1 for a, b in zip(" " + verb, verb, strict=False) if b in _VOWELS and a not in _VOWELS)
        doubled = verb + verb[-1] + suffix
        if syllables == 1:
            return (doubled,)
        return (verb + suffix, doubled)
    return (verb + suffix,)
