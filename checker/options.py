"""How to run: everything that a run is told, beside the paths it reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.articles.walk import Excluded
    from checker.cache import Cache
    from checker.diagnostics import Place
    from checker.events.corrections import Corrections
    from checker.findings.model import Severity
    from checker.vocabulary.documents import Key

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Options:
    """``rules`` are folders beside the default ones, ``packs`` those that bring vocabulary too; ``as_of`` stands for
    today, which nothing here asks the machine for; ``jobs`` is the number of processes (None: one a core where there is
    enough to do).

    ``select``, ``ignore``, ``severity`` (selector, severity) and ``parameters`` (rule, parameter, value) are as in
    :mod:`checker.rules.selection`; ``places`` says where each of them stands, by setting and number or name;
    ``exclude`` says which files to leave out. ``silent`` asks why pairs that differ are no findings;
    ``identity`` says which mentions are one event, and which are not.

    Who adds a field that changes what is found adds it to :mod:`checker.cache.run_key` too.
    """

    rules: tuple[Path, ...] = ()
    packs: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    parameters: tuple[tuple[str, str, int], ...] = ()
    exclude: Excluded | None = None
    as_of: date | None = None
    skip_broken_rules: bool = False
    progress: Progress | None = None
    jobs: int | None = None
    silent: bool = False
    identity: Corrections | None = None
    places: Mapping[Key, Place] = field(default_factory=dict)
    cache: Cache | None = None
