"""Words that nothing uses: a slot that no event type has and no rule names, a lifecycle that no event type follows.

A vocabulary file may say that this is meant: ``# unused: for statements from elsewhere`` on a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.diagnostics import Diagnostic, Place
from checker.rules.model import Rule
from checker.vocabulary import default_folder, documents, events, lifecycles, slots

_MEANT = "# unused: "


def find(rules: Iterable[Rule]) -> list[Diagnostic]:
    """A warning for each word that nothing uses, these rules included."""
    return [problem for problem in _all(rules) if not _meant(Path(problem.place.path))]


def _all(rules: Iterable[Rule]) -> Iterator[Diagnostic]:
    kinds = events.load().values()
    had = {slot for kind in kinds for slot in kind.slots}
    had |= {slot for rule in rules for _, pattern in rule.patterns for slot in pattern.slot or ()}
    for slot in slots.load().values():
        if slot.subject == "event" and slot.id not in had:
            yield _unused("slots", slot.id, f'no event type has the slot "{slot.id}"', 'name it in the "slots" of one')
    followed = {kind.lifecycle for kind in kinds} | {lifecycles.GENERIC}
    for lifecycle in lifecycles.load().values():
        if lifecycle.id not in followed:
            told = f'no event type follows the lifecycle "{lifecycle.id}"'
            yield _unused("lifecycles", lifecycle.id, told, 'name it as the "lifecycle" of one')


def _unused(folder: str, name: str, message: str, help_line: str) -> Diagnostic:
    for path in documents.files(default_folder() / folder):
        document, _ = documents.read(path)
        if document is not None and isinstance(document.data, dict) and document.data.get("id") == name:
            return Diagnostic(
                "unused-vocabulary", f"{message} [unused-vocabulary]", document.place(("id",)), "warning", help_line
            )
    return Diagnostic("unused-vocabulary", message, Place(f"{folder}/{name}"), "warning", help_line)


def _meant(path: Path) -> bool:
    if not path.is_file():
        return False
    return any(line.strip().startswith(_MEANT) for line in path.read_text(encoding="utf-8").splitlines())
