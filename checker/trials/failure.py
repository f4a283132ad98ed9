"""Why an example failed, in the words of why-not: the first condition that kept a conflict from being found, or all
that made the rule fire on what is consistent.
"""

from __future__ import annotations

from itertools import pairwise

from checker.explanation import Case, page, tell, why_not
from checker.explanation.lookup import NotFoundError
from checker.report.result import Result
from checker.trials.trial import Trial, amiss, read


def line(trial: Trial) -> str:
    """One line: ``two-days: conflict example 1: missing (a date and another)``."""
    note = f" ({trial.example.note})" if trial.example.note else ""
    return f"{trial.rule.id}: {trial.kind} example {trial.number}: {trial.outcome}{note}{_told(trial)}"


def _told(trial: Trial) -> str:
    if trial.error:
        return f"; {trial.error}"
    if trial.outcome == "noisy":
        return f"; it reports: {trial.findings[0].message}"
    if trial.outcome == "wrong" and trial.example.expect is not None:
        return f"; {'; '.join(amiss(trial.example.expect, trial.findings[0]))}"
    return ""


def story(trial: Trial, *, width: int) -> str:
    """The failure at length; empty where there is nothing to tell beyond its line."""
    if trial.error or trial.outcome in ("ok", "wrong"):
        return ""
    given = read(trial.example)
    stated, events = given.compared.assertions, given.compared.events
    with given.compared.table(threads=1) as table:
        result = Result(articles=given.articles, assertions=stated)
        case = Case(result, {trial.rule.id: trial.rule}, {one.id: one for one in stated}, events, table)
        if trial.outcome == "noisy":
            return page.story(tell(case, trial.findings[0]), case, width=width)
        names = [one.id for one in given.articles] or [one.id for one in stated]
        try:
            told = [why_not(case, trial.rule.id, first, second) for first, second in pairwise(names)]
        except NotFoundError as error:
            return f"{error}\n"
        return page.silence(told[0], case, width=width) if told else ""
