"""Wire copies: the same sentence in two outlets is one origin, and a conflict repeated by copies is one conflict."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import blake2b

from checker.assertions.model import Assertion

_WORD = re.compile(r"\w+", re.UNICODE)
_ENOUGH = 9


def origins(assertions: Iterable[Assertion]) -> Mapping[str, str]:
    """The origin of each assertion id: equal where nine or more words stand in the same order, whatever the signs
    between them."""
    found = {}
    for one in assertions:
        words = _WORD.findall(one.quote.lower())
        if len(words) >= _ENOUGH:
            found[one.id] = blake2b(" ".join(words).encode(), digest_size=8).hexdigest()
        else:
            found[one.id] = f"article:{one.article}"
    return found
