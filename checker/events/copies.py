"""Wire copies: the same sentence in two outlets is one origin, and a conflict repeated by copies is one conflict."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import blake2b

from checker.assertions.model import Assertion

_WORD = re.compile(r"\w+", re.UNICODE)
_ENOUGH = 9
_DATELINE = re.compile(r"^[A-Z][A-Z .,'’-]{2,40}[^\n]{0,60}? (?:-|–|—|--) ")
"""A dateline before the same sentence makes no other sentence of it: "MOSCOW, May 14 (Northern Wire) - "."""


def origins(assertions: Iterable[Assertion]) -> Mapping[str, str]:
    """The origin of each assertion id: equal where nine or more words stand in the same order, whatever the signs
    between them."""
    found = {}
    for one in assertions:
        words = _WORD.findall(_DATELINE.sub("", one.quote).lower())
        if len(words) >= _ENOUGH:
            found[one.id] = blake2b(" ".join(words).encode(), digest_size=8).hexdigest()
        else:
            found[one.id] = f"article:{one.article}"
    return found
