"""Rule packs: folders of rules and vocabulary that others made, from the disk or from an installed package.

    extends = ["./packs/desk", "sports"]

``./packs/desk`` is a folder laid out like ``rules/``. ``sports`` is the name of an entry point in the group
``checker.rules``; what it points to (``sports_pack``, ``sports_pack.rules`` or ``sports_pack:rules``) is a folder in an
installed package. Only its YAML files are read: the package is found, and never imported.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import metadata
from importlib.machinery import ModuleSpec
from pathlib import Path

from checker.config.layers import Configuration
from checker.config.paths import Resolved, leaving
from checker.diagnostics import Diagnostic, did_you_mean

GROUP = "checker.rules"


def folders(configuration: Configuration, paths: Resolved) -> tuple[tuple[Path, ...], list[Diagnostic]]:
    """The folders of all packs in the order of ``extends``, and what is wrong with them."""
    found: list[Path] = []
    problems: list[Diagnostic] = []
    named = any(isinstance(pack, str) for pack in paths.packs)
    installed: Mapping[str, metadata.EntryPoint] = _installed() if named else {}
    for n, pack in enumerate(paths.packs):
        place = configuration.origin("extends", n).place
        folder = pack if isinstance(pack, Path) else None
        if isinstance(pack, str):
            if pack not in installed:
                here = f'; for a folder, write "./{pack}"' if Path(pack).is_dir() else ""
                known = did_you_mean(pack, installed) or f'none is installed (entry points in the group "{GROUP}")'
                message = f'no rule pack "{pack}" is installed'
                problems.append(Diagnostic("unknown-pack", message, place, help=known + here))
                continue
            folder = _folder(installed[pack])
            if folder is None:
                message = f'the rule pack "{pack}" has no folder "{installed[pack].value}"'
                help_line = "its entry point names a folder in its package, with YAML files in it"
                problems.append(Diagnostic("broken-pack", message, place, help=help_line))
                continue
        assert folder is not None
        if folder.is_file():
            message = f'a rule pack is a folder, and "{folder}" is a file'
            problems.append(Diagnostic("broken-pack", message, place, help='single rules are named under "rules"'))
            continue
        for link in leaving(folder) if folder.is_dir() else ():
            message = f'"{link.relative_to(folder).as_posix()}" of this rule pack leads out of its folder'
            problems.append(Diagnostic("path-outside", message, place, help="a pack reads nothing but itself"))
        found.append(folder)
    return tuple(dict.fromkeys(found)), problems


def _installed() -> dict[str, metadata.EntryPoint]:
    """The packs that are installed, by name; of two with one name the first on the path, as Python imports."""
    found: dict[str, metadata.EntryPoint] = {}
    for point in metadata.entry_points(group=GROUP):
        found.setdefault(point.name, point)
    return found


def _folder(point: metadata.EntryPoint) -> Path | None:
    """The folder that an entry point names, found without running any of the package's code."""
    module, _, inner = point.value.partition(":")
    parts = [part for part in module.strip().split(".") if part]
    search: list[str] | None = None
    for number in range(len(parts)):
        spec = _spec(".".join(parts[: number + 1]), search)
        if spec is None or spec.submodule_search_locations is None:
            return None
        search = list(spec.submodule_search_locations)
    for location in search or ():
        folder = Path(location, *(part for part in inner.strip().split(".") if part))
        if folder.is_dir():
            return folder
    return None


def _spec(name: str, search: list[str] | None) -> ModuleSpec | None:
    """Like importlib.util.find_spec, which would import the package that a folder lies in."""
    for finder in sys.meta_path:
        spec = finder.find_spec(name, search)
        if spec is not None:
            return spec
    return None
