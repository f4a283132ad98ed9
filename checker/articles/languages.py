"""Is this text English? Only English is read; everything else is skipped and counted.

Three steps, from cheap to dear, and in doubt always English, since a lost article is worse than an odd one:

- a ``language`` field decides (``en``, ``en-GB``, ``eng``, ``English``);
- English shows in its function words: in news, every fifth word is one of ``the, of, and, to …``. They are counted in
  the first thousand characters, which settles practically every English text at once, without a model;
- only a text that fails it is given to py3langid (BSD; its model is in the wheel, 97 languages, deterministic), which
  takes 0.8 s and 100 MB to load, so it is imported there and then. It must be all but certain that it is not English.

Texts of under a hundred characters are English unless they are written in another script.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

MIN_CHARS = 100
_GLANCE = 1_000
_SAMPLE = 4_000
_SHARE = 0.08
_SHORT = 300
_SHORT_SHARE = 0.05
_HARDLY = 0.02
_MIN_LETTERS = 20

_ENGLISH_NAMES = frozenset({"en", "eng", "english"})
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00aa-\u024f\u1e00-\u1eff]")
_LETTER = re.compile(r"[^\W\d_]")

# frequent in English news, and no words (or hardly any) of other languages in Latin script
_ONLY_ENGLISH = frozenset({
    "the", "and", "that", "with", "from", "were", "been", "said", "say", "says", "told", "which", "this", "their",
    "his", "him", "who", "after", "before", "until", "would", "its", "they", "when", "about", "into", "than", "more",
    "not", "she", "there", "could", "should", "while", "because", "through", "during", "against", "between",
    "several", "some", "other", "many", "government", "people",
})  # fmt: skip
# frequent in English, rarer elsewhere: Dutch "of", Polish "to" and "by", Romanian "are", German "will"
_MOSTLY_ENGLISH = frozenset({"of", "to", "by", "are", "will", "it", "he", "but", "two", "be"})
# small words that other languages have too, one or two of them, but not three in one sentence
_SMALL = frozenset({"of", "to", "by", "is", "are", "as", "on", "for", "at", "in", "a", "an", "or"})


def foreign(text: str, language: str | None) -> str | None:
    """The language (as given, or an ISO 639-1 code) of a text that is not English; None for English."""
    if language is not None and language.strip():
        name = language.strip()
        main = re.split(r"[-_.]", name.casefold(), maxsplit=1)[0]
        return None if main in _ENGLISH_NAMES else name
    other_script = _in_other_script(text[:_GLANCE])
    if not other_script and (len(text) < MIN_CHARS or _looks_english(text[:_GLANCE])):
        return None
    sample = text[:_SAMPLE]
    if len(_LETTER.findall(sample)) < _MIN_LETTERS:  # a table of figures
        return None
    code, english = _identify(sample)
    if other_script:
        return code if code != "en" else "another script"
    return code if code != "en" and english <= _HARDLY else None


def _in_other_script(sample: str) -> bool:
    if sample.isascii():
        return False
    letters = len(_LETTER.findall(sample))
    return letters >= _MIN_LETTERS and len(_LATIN.findall(sample)) < letters / 2


def _looks_english(sample: str) -> bool:
    words = _WORD.findall(sample.lower())
    only = sum(word in _ONLY_ENGLISH for word in words)
    mostly = sum(word in _MOSTLY_ENGLISH for word in words)
    if len(sample) >= _SHORT:
        return only >= 3 and only + mostly >= _SHARE * len(words)
    if only == 0:
        return sample.isascii() and len(_SMALL.intersection(words)) >= 3
    return only + mostly >= _SHORT_SHARE * len(words)


def _identify(sample: str) -> tuple[str, float]:
    """The likeliest language, and how likely it is that the text is English all the same."""
    likelihood = dict(_identifier().rank(sample))
    return str(max(likelihood, key=lambda code: (likelihood[code], code))), float(likelihood.get("en", 0.0))


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
