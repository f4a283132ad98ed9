"""``checker rules test``: the examples of rule files, tried; what failed, the first failure explained."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import errors, options, settings

if TYPE_CHECKING:
    from checker.rules import RuleBook
    from checker.trials import Trial


@click.command(
    name="test",
    epilog=options.examples(
        "checker rules test", "checker rules test my-rules", "checker rules test my-rules --update"
    ),
)
@click.argument("paths", nargs=-1, type=options.existing_path, metavar="[PATH]...")
@click.option("--update", is_flag=True, help='Write what the conflict examples show into their files, as "expect".')
@settings.flags("extends")
def test(paths: tuple[Path, ...], update: bool, **given: Any) -> int:
    """Try the examples of the rules under PATH, or of those that ship with the checker.

    Each comes out as ok; missing (a conflict, and nothing is found); noisy (consistent, and something is found); or
    wrong (found, but not what the example says under "expect"). The first that failed is explained.

    Exit code: 0 all are ok; 1 one is not; 2 a rule is broken.
    """
    from checker.cli import output as out
    from checker.report.safe import line
    from checker.rules import load
    from checker.trials import failure, trials
    from checker.vocabulary import default_folder

    packs = settings.words(given, paths)
    book = load(paths or (default_folder(), *packs))
    errors.show(book.diagnostics)
    tried = list(trials(book.rules))
    if update:
        changed = _written(book, tried)
        out.write("".join(f"{line(name)}: updated\n" for name in changed), None)
        tried = list(trials(load(paths or (default_folder(), *packs)).rules)) if changed else tried
    failed = [trial for trial in tried if not trial.passed]
    out.write("".join(f"{line(failure.line(trial))}\n" for trial in failed), None)
    told = next((text for trial in failed if (text := failure.story(trial, width=out.width() - 2))), "")
    if told:
        out.write("\n" + "".join(f"  {row}".rstrip() + "\n" for row in told.splitlines()) + "\n", None)
    out.write(_summary(len(book.rules), tried), None)
    if any(problem.severity == "error" for problem in book.diagnostics):
        return errors.USAGE
    return 1 if failed else 0


def _summary(rules: int, tried: list[Trial]) -> str:
    """``24 examples of 6 rules: 24 ok``."""
    counted = Counter(trial.outcome for trial in tried)
    parts = [
        f"{counted[name]:,} {name}" for name in ("ok", "missing", "noisy", "wrong") if counted[name] or name == "ok"
    ]
    noun = "example" if len(tried) == 1 else "examples"
    return f"{len(tried):,} {noun} of {rules:,} rule{'' if rules == 1 else 's'}: {', '.join(parts)}\n"


def _written(book: RuleBook, tried: list[Trial]) -> list[str]:
    """The files whose examples now say what they show."""
    from checker.cli import output as out
    from checker.trials.update import updated

    changed = []
    for rule in book.rules:
        path = Path(rule.path)
        before = path.read_bytes().decode("utf-8")
        after = updated(before, [trial for trial in tried if trial.rule is rule])
        if after != before:
            out.write_file(after.encode("utf-8"), path)
            changed.append(rule.path)
    return changed
