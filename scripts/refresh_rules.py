"""Write what is generated from the rules: python scripts/refresh_rules.py [--check]

The line in each rule file that names its schema, rules/rule.schema.json, rules/README.md, and the tables in
docs/rules.md. With --check nothing is written; the exit code is 1 where something is out of date.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checker.rules import handbook, load, reference
from checker.rules.drafts import schema_at
from checker.rules.schema import FILE, dumps

ROOT = Path(__file__).resolve().parent.parent
RULES = ROOT / "rules"
REFERENCE = ROOT / "docs" / "rules.md"
_MARK = "# yaml-language-server: $schema="


def pages() -> Iterator[tuple[Path, str]]:
    """Every generated file with its text as it should be."""
    book = load([RULES])
    for rule in book.rules:
        path = Path(rule.path)
        lines = [line for line in path.read_text(encoding="utf-8").splitlines(keepends=True) if _MARK not in line]
        yield path, f"{_MARK}{schema_at(path)}\n{''.join(lines)}"
    yield RULES / FILE, dumps()
    yield RULES / "README.md", handbook.page(book)
    yield REFERENCE, reference.filled(REFERENCE.read_text(encoding="utf-8"))


def stale() -> list[tuple[Path, str]]:
    """Those that are not as they should be."""
    return [(path, text) for path, text in pages() if not path.is_file() or path.read_text(encoding="utf-8") != text]


def main(arguments: list[str]) -> int:
    """Write them, or with --check name them."""
    found = stale()
    for path, text in found:
        print(path.relative_to(ROOT))
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8")
    return 1 if found and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
