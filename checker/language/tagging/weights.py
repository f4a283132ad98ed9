"""The learned table: for every key what it counts for each tag, read from and written to ``weights.json.gz``.

In the file a row is one hexadecimal number that holds all tags' weights, 16 bits each, so that it is read at once and
rows are added up for all tags at once.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path

LANE = 16
LIMIT = 800
"""No weight is larger, so that the sum over the keys of one word (40 at most) stays within its 16 bits."""
FILE = Path(__file__).with_name("weights.json.gz")
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Weights:
    """``rows``: the packed weights of each key. ``classes``: what a word was seen as, ``NN|VB``."""

    tags: tuple[str, ...]
    classes: Mapping[str, str]
    rows: Mapping[str, int]


def pack(row: Mapping[int, int]) -> int:
    """``{tag number: weight}`` in one number; weights beyond the limit are cut to it."""
    return sum(max(-LIMIT, min(LIMIT, weight)) << (LANE * tag) for tag, weight in row.items())


def load(path: Path = FILE) -> Weights:
    """The table of that file. Raises ValueError where another version of the program wrote it."""
    content = json.loads(gzip.decompress(path.read_bytes()))
    if content["format"] != _FORMAT:
        raise ValueError(f"{path}: format {content['format']}, expected {_FORMAT}; run scripts/train_tagger.py")
    rows = dict(zip(content["keys"], map(int, content["rows"], repeat(16)), strict=True))
    return Weights(tuple(content["tags"]), content["classes"], rows)


def save(weights: Weights, path: Path, *, origin: str) -> None:
    """Write the table; the same table gives the same bytes."""
    content = {
        "origin": origin,
        "format": _FORMAT,
        "tags": weights.tags,
        "classes": weights.classes,
        "keys": list(weights.rows),
        "rows": [format(row, "x") for row in weights.rows.values()],
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
