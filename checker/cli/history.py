"""What is known of the findings from before: a baseline and a file of suppressions, read before the work begins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.findings import baseline, suppressions
    from checker.options import Options
    from checker.report.result import Result


@dataclass(frozen=True, slots=True)
class History:
    """Both, as far as they were given."""

    known: baseline.Baseline | None = None
    accepted: tuple[suppressions.Accepted, ...] = ()

    def applied(self, result: Result, options: Options) -> Result:
        """The result with the accepted findings marked, and without those that the baseline knows."""
        if self.accepted:
            from checker.findings import suppressions

            findings, problems = suppressions.apply(result.findings, self.accepted, options.as_of)
            result = replace(result, findings=findings, problems=(*result.problems, *problems))
        if self.known is None:
            return result
        from checker import pipeline
        from checker.findings import baseline

        compared = baseline.compare(result.findings, self.known, pipeline.known_rules(options), result.corpus)
        gone = sum(one.count for one in compared.gone)
        return replace(result, findings=compared.findings, known=compared.known, gone=gone)


def read(known: Path | None, accepted: Path | None) -> History:
    """The files that were named; raises DiagnosticError where one is not in order."""
    if known is None and accepted is None:
        return History()
    from checker.findings import baseline, suppressions

    return History(
        baseline.read(known) if known is not None else None,
        suppressions.read(accepted) if accepted is not None else (),
    )
