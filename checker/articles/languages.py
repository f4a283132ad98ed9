"""Is this text English? Only English is read; everything else is skipped and counted.

Three steps, from cheap to dear, and in doubt always English, since a lost article is worse than an odd one:

1. a ``language`` field decides (``en``, ``en-GB``, ``eng``, ``English``); 2. English shows in its function words: in
news, every fifth word is one of ``the, of, and, to …``. That is counted in the
   first few thousand characters and settles practically every English text at once, without a model;
3. only a text that fails it is given to py3langid (BSD; its model is in the wheel, 97 languages, deterministic),
which takes
   0.8 s and 100 MB to load, so it is imported there and then. It must be all but certain.

Texts of under a hundred characters are English unless they are written in another script.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

MIN_CHARS = 100
_SAMPLE = 4_000
_ENGLISH_SHARE = 0.08
_ENGLISH_HITS = 3
_CERTAIN = 0.95
_MIN_LETTERS = 20

_ENGLISH_NAMES = frozenset({"en", "eng", "english"})
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00aa-\u024f\u1e00-\u1eff]")
_LETTER = re.compile(r"[^\W\d_]")

# words that are frequent in English news and are no words of the other languages in Latin script
_ENGLISH_WORDS = frozenset(
    [
        "the",
        "and",
        "of",
        "to",
        "that",
        "with",
        "from",
        "for",
        "by",
        "at",
        "were",
        "have",
        "has",
        "had",
        "been",
        "said",
        "which",
        "this",
        "their",
        "his",
        "who",
        "after",
        "would",
        "will",
        "it",
        "its",
        "they",
        "when",
        "about",
        "into",
        "than",
        "more",
        "not",
        "he",
        "she",
        "be",
        "are",
        "but",
        "there",
        "two",
        "year",
        "people",
        "could",
        "over",
        "first",
    ]
)


def foreign(text: str, language: str | None) -> str | None:
    """The language (as given, or an ISO 639-1 code) of a text that is not English; None for English."""
    if language is not None and language.strip():
        name = language.strip()
        main = re.split(r"[-_.]", name.casefold(), maxsplit=1)[0]
        return None if main in _ENGLISH_NAMES else name
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    other_script = letters >= _MIN_LETTERS and len(_LATIN.findall(sample)) < letters / 2
    if not other_script and (len(text) < MIN_CHARS or _looks_english(sample)):
        return None
    code, certainty = _identify(sample)
    if other_script:
        return code if code != "en" else "another script"
    return code if code != "en" and certainty >= _CERTAIN else None


def _looks_english(sample: str) -> bool:
    words = [word.lower() for word in _WORD.findall(sample)]
    hits = sum(word in _ENGLISH_WORDS for word in words)
    return hits >= _ENGLISH_HITS and hits >= _ENGLISH_SHARE * len(words)


def _identify(sample: str) -> tuple[str, float]:
    code, certainty = _identifier().classify(sample)
    return str(code), float(certainty)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
