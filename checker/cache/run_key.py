"""The key of a whole run: a digest of all that its findings depend on, without making sense of any of it.

    key = everything(every file that would be read: its path as it is shown, its bytes)
        + everything(every rule and word list, by its path: its bytes)
        + everything(what the run was told: rules to select, their parameters, corrections, the day …)
        + everything(the checker's code and data, the versions of what it stands on)

How many processes do the work is no part of it, nor is what is made of findings afterwards: the baseline, suppressions,
what is shown, and in which format.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import checker
from checker.articles.limits import Limits
from checker.articles.reading import ENDINGS
from checker.articles.walk import Found, walk
from checker.options import Options
from checker.vocabulary import default_folder, documents

FORMAT = 1
"""The shape of what is kept; see :mod:`checker.cache.run_codec`."""

SIZE = 16
_STANDS_ON = ("dateparser", "duckdb", "lxml_html_clean", "py3langid", "pydantic", "pyyaml", "rapidfuzz", "trafilatura")


def run_key(paths: Sequence[Path], options: Options) -> bytes | None:
    """The key, of :data:`SIZE` bytes; None where something would be read that can be read only once (a pipe)."""
    found = walk(paths, ENDINGS, exclude=options.exclude)
    if not all(_is_plain(file.path) for file in found.files if file.named):
        return None
    made = hashlib.blake2b(digest_size=SIZE)
    for part in (*_told(options), *_surroundings(), *_passed_over(found)):
        _add(made, part.encode("utf-8", "surrogatepass"))
    for name, path in (*_own_files(Path(checker.__file__).parent), *_rule_files(options)):
        _add(made, os.fsencode(name))
        _add(made, _content(path))
    limit = Limits().max_bytes
    for file in found.files:
        _add(made, f"{file.shown}\0{file.named}".encode("utf-8", "surrogatepass"))
        _add(made, _content(file.path, limit))
    return made.digest()


def _add(made: hashlib.blake2b, part: bytes) -> None:
    made.update(b"%d:" % len(part))
    made.update(part)


def _told(options: Options) -> Iterator[str]:
    """What changes the findings, or the problems that are told with them."""
    yield repr((options.rules, options.packs, options.select, options.ignore, options.severity, options.parameters))
    yield repr((options.as_of, options.skip_broken_rules, options.identity))
    yield from sorted(f"{key!r}{place!r}" for key, place in options.places.items())


def _surroundings() -> Iterator[str]:
    """Paths are shown from the current folder, so it counts too."""
    yield from (str(FORMAT), os.getcwd(), sys.version, unicodedata.unidata_version)  # noqa: PTH109
    for name in _STANDS_ON:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield name


def _passed_over(found: Found) -> Iterator[str]:
    yield repr((found.others, found.excluded, found.problems))


def _own_files(package: Path) -> Iterator[tuple[str, str]]:
    """The code of the checker and its data."""
    for folder, inside, names in os.walk(package):
        inside[:] = sorted(name for name in inside if name not in ("__pycache__", "default_rules"))
        for name in sorted(names):
            path = os.path.join(folder, name)  # noqa: PTH118
            yield path[len(str(package)) :], path


def _rule_files(options: Options) -> Iterator[tuple[str, str]]:
    """The rules and the words, in the folders in which a run looks for them."""
    for folder in (default_folder(), *options.packs, *options.rules):
        for path in documents.files(folder) if folder.is_dir() else (folder,):
            yield str(path), str(path)


def _is_plain(path: str) -> bool:
    try:
        return stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116
    except OSError:
        return False


def _content(path: str, limit: int | None = None) -> bytes:
    """The bytes of the file; of one beyond the limit its size, of one that cannot be read why not."""
    try:
        with open(path, "rb", buffering=0) as stream:  # noqa: PTH123 (a Path for each of them takes as long as reading)
            size = os.fstat(stream.fileno()).st_size
            return stream.readall() if limit is None or size <= limit else b"too large: %d" % size
    except OSError as error:
        return f"unreadable: {error.strerror}".encode()
