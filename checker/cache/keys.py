"""The key of an article: a digest of all that its assertions depend on.

    key = everything(the article's id, text, title, publisher, kind, clocks …)
        + everything(the reading code, its data, the word lists in force, the version of Python)

The second half is the same for a whole run. Code and word lists are digested as they lie on the disk, not by a version
number: who edits ``rules/events/attack.yaml`` sees the effect at once. Where a file lies and what its metadata say
is no part of the key, since nothing is read from it: an article that was moved keeps what is known of it.
"""

from __future__ import annotations

import hashlib
import json
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

import checker
from checker.articles.model import Article
from checker.findings.baseline import vocabulary_digest
from checker.vocabulary import default_folder, packs

FORMAT = 1
"""The shape of what is kept; see :mod:`checker.cache.codec`."""

SIZE = 16
_READERS = ("articles/model.py", "assertions", "cache/codec.py", "entities", "language", "quantities", "temporal",
            "vocabulary")  # fmt: skip
"""The parts of the package that decide what is read in an article."""


def surroundings() -> bytes:
    """The half that is the same for all articles; rule packs are to be named before."""
    parts = (
        str(FORMAT),
        checker.__version__,
        reader_digest(Path(checker.__file__).parent),
        vocabulary_digest(default_folder(), *packs.in_force()),
        ".".join(str(part) for part in sys.version_info[:2]),
        unicodedata.unidata_version,
        version("pydantic"),
    )
    return "\0".join(parts).encode()


def key(article: Article, surroundings: bytes) -> bytes:
    """The key of that article, of :data:`SIZE` bytes."""
    parts = (
        article.id, article.text, article.title, article.publisher, article.url, article.language, article.kind,
        [(clock.role, clock.value, clock.certainty, clock.origin) for clock in article.clocks],
    )  # fmt: skip
    made = hashlib.blake2b(surroundings, digest_size=SIZE)
    made.update(json.dumps(parts).encode("ascii"))
    return made.digest()


@cache
def reader_digest(package: Path) -> str:
    """The code that reads articles and the data that it reads them with, as hex digits."""
    made = hashlib.blake2b(digest_size=SIZE)
    for path in _files(package):
        data = path.read_bytes()
        made.update(f"{path.relative_to(package).as_posix()}\0{len(data)}\0".encode())
        made.update(data)
    return made.hexdigest()


def _files(package: Path) -> Iterator[Path]:
    for name in _READERS:
        part = package / name
        if part.is_file():
            yield part
        else:
            yield from sorted(p for p in part.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
