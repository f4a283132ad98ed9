"""Write everything that is generated from the rules, the vocabulary and the models, in one go.

    python scripts/refresh_rules.py            writes what is out of date, and names it
    python scripts/refresh_rules.py --check    writes nothing; exit code 1 where something is out of date

    rules/*/*.yaml                              of each rule the line that names its schema, for editors
    rules/rule.schema.json                      the JSON Schema of a rule file
    rules/README.md                             a row a rule, with its examples
    docs/rules.md                               the tables of operators, slots, statuses, event types
    docs/configuration.md                       the table of settings
    checker/assertions/assertion.schema.json    the JSON Schema of a statement

A broken rule is told, and nothing is written (exit code 2). Not written are what programs print in README.md, in
docs/tutorial.md (python tests/docs/tutorial.py) and in snapshots of tests: somebody has to look at those.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checker.assertions import schema as statements
from checker.cli import errors
from checker.config import reference as settings
from checker.diagnostics import DiagnosticError
from checker.rules import RuleBook, handbook, load, reference
from checker.rules.drafts import schema_at
from checker.rules.schema import FILE, dumps

ROOT = Path(__file__).resolve().parent.parent
RULES = ROOT / "rules"
_MARK = "# yaml-language-server: $schema="


def pages() -> Iterator[tuple[Path, str]]:
    """Every generated file with its text as it should be; raises DiagnosticError where a rule is broken."""
    book = _book()
    for rule in book.rules:
        path = Path(rule.path)
        lines = [line for line in _text(path).splitlines(keepends=True) if _MARK not in line]
        yield path, f"{_MARK}{schema_at(path)}\n{''.join(lines)}"
    yield RULES / FILE, dumps()
    yield RULES / "README.md", handbook.page(book)
    tables = ROOT / "docs" / "rules.md"
    yield tables, reference.filled(_text(tables))
    configuration = ROOT / "docs" / "configuration.md"
    yield configuration, settings.filled(_text(configuration))
    yield ROOT / "checker" / "assertions" / statements.FILE.name, statements.text()


def _book() -> RuleBook:
    book = load([RULES])
    broken = [problem for problem in book.diagnostics if problem.severity == "error"]
    if broken:
        raise DiagnosticError(broken)
    return book


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def stale() -> list[tuple[Path, str]]:
    """Those that are not as they should be."""
    return [(path, text) for path, text in pages() if not path.is_file() or _text(path) != text]


def main(arguments: list[str]) -> int:
    """Write them, or with --check name them."""
    try:
        found = stale()
    except DiagnosticError as error:
        errors.show(error.diagnostics)
        return 2
    for path, text in found:
        print(path.relative_to(ROOT))
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8")
    return 1 if found and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
