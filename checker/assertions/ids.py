"""Ids that do not depend on the order of files: the article, where the words stand, and the slot."""

from __future__ import annotations

from hashlib import blake2b


def assertion_id(article: str, field: str, focus: tuple[int, int], slot: str, value: str) -> str:
    """``bloomberg-2019-05-14#text:223-301:status:3f2a``: readable first, unique by the short hash of the value."""
    digest = blake2b(f"{article}\0{field}\0{focus}\0{slot}\0{value}".encode(), digest_size=4).hexdigest()
    return f"{article}#{field}:{focus[0]}-{focus[1]}:{slot}:{digest}"
