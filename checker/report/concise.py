"""A line a finding, as compilers and linters print them; editors and ``grep`` know what to do with it.

    oslo/post.md:6:20: warning announced-but-nothing-agreed: Ann Holm announced a meeting; … [1:895e79c03969ff87]

The place is where the first statement's decisive words begin; line and column are left out where the file (JSON, HTML)
does not hold the text line by line.
"""

from __future__ import annotations

from checker.report.contract import Finding
from checker.report.phrases import headline
from checker.report.result import Result
from checker.report.safe import line


def render(result: Result) -> str:
    """The lines; no text at all where nothing was found."""
    return "".join(f"{_line(finding)}\n" for finding in result.report["findings"])


def _line(finding: Finding) -> str:
    first = finding["evidence"][0] if finding["evidence"] else None
    name = (first["path"] or first["article"]) if first else "-"
    place = [name, *(str(number) for number in (first["line"], first["column"]) if number)] if first else [name]
    about = f"{finding['severity']} {finding['rule']}: {headline(finding)} [{finding['fingerprint']}]"
    return line(f"{':'.join(place)}: {about}")
