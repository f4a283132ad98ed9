"""The command line, the environment and the configuration file, put together: what holds, or all that is wrong.

chosen = load([Path("stories")], flags={"fail_on": "error"}, environment=os.environ)
chosen.configuration.settings.fail_on    "error"
chosen.options()                         what checker.pipeline.run takes
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.config import packs
from checker.config.checking import checked
from checker.config.find import find, is_own
from checker.config.layers import Configuration, Source, merged
from checker.config.model import Settings
from checker.config.paths import Resolved, base_of, resolved
from checker.config.sources import from_environment, from_file, from_flags
from checker.diagnostics import Diagnostic, DiagnosticError

if TYPE_CHECKING:
    from checker.cache import Cache
    from checker.events.corrections import Corrections
    from checker.options import Options, Progress


@dataclass(frozen=True, slots=True)
class Chosen:
    """What holds for a run, with its paths resolved; ``packs`` are the folders of all rule packs."""

    configuration: Configuration
    paths: Resolved
    packs: tuple[Path, ...]
    cwd: Path

    def options(self, progress: Progress | None = None) -> Options:
        """How to run the pipeline; raises DiagnosticError where the file of corrections is none."""
        from checker.articles.exclusions import Exclusions
        from checker.options import Options

        settings = self.configuration.settings
        return Options(
            rules=self.paths.rules,
            packs=self.packs,
            select=settings.select,
            ignore=settings.ignore,
            severity=tuple(settings.severity.items()),
            parameters=tuple(
                (rule, name, value) for rule, values in settings.parameters.items() for name, value in values.items()
            ),
            exclude=Exclusions(settings.exclude, self._base("exclude")) if settings.exclude else None,
            as_of=settings.as_of,
            skip_broken_rules=settings.skip_broken_rules,
            jobs=settings.jobs,
            progress=progress,
            identity=self._corrections(),
            places={path: origin.place for path, origin in self.configuration.origins.items()},
            cache=self.cache(),
        )

    def cache(self) -> Cache | None:
        """Where to keep what articles say; None where nothing is to be kept."""
        from checker.cache import Cache, place

        return Cache(self.paths.cache_dir or place.default()) if self.configuration.settings.cache else None

    def _corrections(self) -> Corrections | None:
        if self.paths.identity is None:
            return None
        from checker.events import corrections

        return corrections.read(self.paths.identity)

    def _base(self, name: str) -> Path:
        return base_of(self.configuration.origin(name), self.configuration, self.cwd)


def load(
    paths: Sequence[Path] = (),
    *,
    flags: Mapping[str, Any] | None = None,
    environment: Mapping[str, str] | None = None,
    file: Path | None = None,
    isolated: bool = False,
    cwd: Path | None = None,
) -> Chosen:
    """What holds for these paths.

    ``flags`` are by field (``fail_on``), ``file`` is a configuration file that was named; ``isolated``: none is looked
    for. Raises DiagnosticError with every problem of every source.
    """
    here = cwd or Path.cwd()
    sources: list[Source] = []
    problems: list[Diagnostic] = []
    named = file is not None
    if file is None and not isolated:
        file = find(paths, here)
    if file is not None:
        source, found = from_file(file, _shown(file, here))
        problems += found
        if source is not None:
            source, found = checked(source)
            problems += found
            if source.values.get("outside") and not (named or is_own(file, here)):
                message = "a configuration that was only found may not allow paths out of its folder"
                help_line = f'name it to trust it: --config "{_shown(file, here)}"'
                problems.append(Diagnostic("untrusted-setting", message, source.place(("outside",)), help=help_line))
            sources.append(source)
    for made, found in (from_environment(environment or {}), from_flags(flags or {})):
        problems += found
        source, found = checked(made)
        problems += found
        sources.append(source)
    values, origins = merged(sources)
    configuration = Configuration(Settings.model_validate(values), origins, file, _shown(file, here) if file else None)
    where, found = resolved(configuration, here)
    problems += found
    if not found:
        folders, found = packs.folders(configuration, where)
        problems += found
    if problems:
        raise DiagnosticError(problems)
    return Chosen(configuration, where, folders, here)


def _shown(file: Path, cwd: Path) -> str:
    """The file as messages name it: from the current folder where it lies below it."""
    absolute, here = os.path.abspath(cwd / file), os.path.abspath(cwd)  # noqa: PTH100
    shown = os.path.relpath(absolute, here) if Path(absolute).is_relative_to(here) else absolute
    return Path(shown).as_posix()
