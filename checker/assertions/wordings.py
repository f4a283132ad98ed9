"""One sentence in two reports, word for word but for one length of time: a slip of whoever typed it again.

"He was sentenced to 2 years, with 9 months to serve" and "He was sentenced to 2½ years, with 9 months to serve" speak
of one sentence, whoever "he" is. What stands around the length is the subject: only such sentences are compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

from checker.assertions import durations
from checker.assertions.claims import Claim
from checker.assertions.layers import View
from checker.assertions.model import Subject

_SHORTEST = 9
_SHOWN = 5
_OPEN = frozenset({"so", "already", "now", "nearly", "almost", "than", "least", "about", "some", "ago", "old"})


def read(view: View) -> Iterator[Claim]:
    """Every length of the sentence, said of the words around it; none in a headline or a short sentence."""
    words = view.words
    if len(words) < _SHORTEST or view.sentence.heading:
        return
    for time in view.times:
        if time.type != "DURATION" or time.mod:
            continue
        value = durations.length(time)
        first, last = view.first_token(time.start), view.last_token(time.end)
        if value is None or _OPEN & {*words[max(0, first - 2) : first], *words[last : last + 2]}:
            continue
        around = " ".join((*words[:first], "…", *words[last:]))
        name = "-".join(word for word in words[: min(first, _SHOWN)] if word.isalnum())
        key = f"wording:{name}-{blake2b(around.encode('utf-8', 'replace'), digest_size=4).hexdigest()}"
        start, end = view.span(max(0, first - 3), min(len(words), last + 1))
        yield Claim(
            "worded-length",
            value.model_copy(update={"tolerance": 0.0}),
            (min(start, time.start), max(end, time.end)),
            Subject(kind="entity", entity=key),
        )
