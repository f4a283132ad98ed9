"""Paths in settings: those of a file count from its folder, those of variables and flags from the current one.

    /news/checker.toml      baseline = "known/baseline.json"    -> /news/known/baseline.json, wherever one stands
                            rules = ["../rules"]                -> an error: it leads out of /news

A configuration that came along with somebody's articles must not make the checker read or write elsewhere. So a path of
a file stays in the file's folder, links resolved, unless ``outside = true`` stands in a file of the user's own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.config.layers import SOURCES, Configuration, Origin
from checker.config.positions import Key
from checker.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Resolved:
    """The paths in force, as they can be opened from the current folder."""

    rules: tuple[Path, ...] = ()
    packs: tuple[Path | str, ...] = ()
    """Folders, and as plain strings names of installed packs."""
    baseline: Path | None = None
    suppressions: Path | None = None
    identity: Path | None = None
    cache_dir: Path | None = None
    format: str | None = None
    output: tuple[str, ...] = ()
    """Both as they hold together: what was said nearer to the run puts aside what was said further away."""


def resolved(configuration: Configuration, cwd: Path) -> tuple[Resolved, list[Diagnostic]]:
    """The paths, and a problem for each that leads outside, or to nothing."""
    judge = _Judge(configuration, cwd)
    settings = configuration.settings
    rules = tuple(judge.path(("rules", n), one) for n, one in enumerate(settings.rules))
    packs = tuple(judge.path(("extends", n), one) if is_folder(one) else one for n, one in enumerate(settings.extends))
    known = judge.path(("baseline",), settings.baseline) if settings.baseline is not None else None
    accepted = judge.path(("suppressions",), settings.suppressions) if settings.suppressions is not None else None
    identity = judge.path(("identity",), settings.identity) if settings.identity is not None else None
    kept = judge.path(("cache-dir",), settings.cache_dir, there=False) if settings.cache_dir is not None else None
    output = tuple(judge.report(("output", n), one) for n, one in enumerate(settings.output))
    return Resolved(rules, packs, known, accepted, identity, kept, *_reports(configuration, output)), judge.problems


def _reports(configuration: Configuration, output: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """``--format json`` takes the place of ``output = ["text"]`` in a file, and leaves its ``"sarif=report.sarif"``;
    ``--output sarif=report.sarif`` asks for nothing on standard output, whatever ``format`` a file has."""
    format = configuration.settings.format
    by_format, by_output = (SOURCES.index(configuration.origin(name).kind) for name in ("format", "output"))
    if format is not None and by_format > by_output:
        return format, tuple(one for one in output if not _is_printed(one))
    if by_output > by_format and all(not _is_file(one) for one in output):
        return None, output
    return format, output


def _is_printed(report: str) -> bool:
    name, equals, file = report.partition("=")
    return name == "-" or (file == "-" if equals else not _is_file(name))


def _is_file(report: str) -> bool:
    """Whether a report is a file alone, which is then written in ``format``."""
    return "=" not in report and any(char in report for char in "./\\")


def is_folder(pack: str) -> bool:
    """Whether an entry of ``extends`` is a path rather than the name of an installed pack."""
    return "/" in pack or "\\" in pack or pack in (".", "..")


def base_of(origin: Origin, configuration: Configuration, cwd: Path) -> Path:
    """The folder that a relative path of that origin counts from."""
    return configuration.file.parent if origin.kind == "file" and configuration.file is not None else cwd


class _Judge:
    """Collects what is wrong with the paths of one configuration."""

    def __init__(self, configuration: Configuration, cwd: Path) -> None:
        self.configuration = configuration
        self.cwd = cwd
        self.problems: list[Diagnostic] = []

    def path(self, key: Key, given: str, *, there: bool = True) -> Path:
        origin = self.configuration.origin(*key)
        base = base_of(origin, self.configuration, self.cwd)
        target = base / given
        if origin.kind == "file" and not self.configuration.settings.outside and not _inside(target, base):
            message = f'"{given}" leads out of the folder of the configuration'
            help_line = 'with "outside = true" in a file of your own (named with --config, or here or above) it may'
            self.problems.append(Diagnostic("path-outside", message, origin.place, help=help_line))
        elif there and not _exists(target):
            what = "no such file or folder"
            told = f'paths here count from "{_shown(base, self.cwd)}"' if origin.kind == "file" else None
            self.problems.append(Diagnostic("no-such-file", f'{what}: "{given}"', origin.place, help=told))
        return Path(_shown(target, self.cwd))

    def report(self, key: Key, given: str) -> str:
        """``sarif=report.sarif`` with the file where it lies; what has no file stays as it is."""
        name, equals, file = given.partition("=")
        if not equals and _is_file(given):
            name, file = "", given
        if self.configuration.origin(*key).kind != "file" or file in ("", "-"):
            return given
        path = self.path(key, file, there=False)
        return f"{name}{equals}{'./' if not path.is_absolute() else ''}{path.as_posix()}"


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _inside(path: Path, base: Path) -> bool:
    try:
        return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(base))
    except ValueError:  # a name with a null byte
        return False


def _shown(path: Path, cwd: Path) -> str:
    """Relative to the current folder where it lies below it: messages and reports are the same on every machine."""
    absolute = os.path.abspath(cwd / path)  # noqa: PTH100
    here = os.path.abspath(cwd)  # noqa: PTH100
    return os.path.relpath(absolute, here) if Path(absolute).is_relative_to(here) else absolute


def leaving(folder: Path) -> Iterator[Path]:
    """The YAML files below a folder that are links to somewhere else: a pack reads nothing but itself."""
    from checker.vocabulary import documents

    yield from (path for path in documents.files(folder) if not _inside(path, folder))
