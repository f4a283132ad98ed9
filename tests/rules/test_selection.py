"""Which rules a name means, and what follows from several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.diagnostics import DiagnosticError
from checker.rules import RuleBook, parse, selection
from checker.rules.selection import Asked

RULE = """
id: {id}
title: A rule
stage: {stage}
formerly: {formerly}
parameters: {{days: {{default: 30, min: 1, max: 90}}}}
assertions:
  first: {{slot: status, value: announced}}
  second: {{slot: status, value: cancelled}}
where:
  - second.said within $days days after first.said
message: "{{first.source}}, {{second.source}}"
"""


def rule(id, family, stage="stable", formerly="[]"):
    from dataclasses import replace

    made, problems = parse(RULE.format(id=id, stage=stage, formerly=formerly))
    assert made is not None, problems
    return replace(made, family=family)


BOOK = RuleBook(
    (
        rule("disjoint-dates", "dates"),
        rule("disjoint-numbers", "numbers", formerly="[different-numbers]"),
        rule("lost-hedge", "numbers", "experimental"),
        rule("old-toll", "numbers", "deprecated"),
    )
)
DATES, NUMBERS, HEDGE, TOLL = (one.id for one in BOOK.rules)


@pytest.mark.parametrize(
    ("select", "ignore", "run"),
    [
        ([], [], [DATES, NUMBERS, HEDGE]),
        (["all"], [], [DATES, NUMBERS, HEDGE]),
        (["numbers"], [], [NUMBERS, HEDGE]),
        (["numbers/"], [], [NUMBERS, HEDGE]),
        (["disjoint-*"], [], [DATES, NUMBERS]),
        (["old-toll"], [], [TOLL]),
        (["deprecated"], [], [TOLL]),
        (["deprecated", "all"], [], [DATES, NUMBERS, HEDGE, TOLL]),
        (["different-numbers"], [], [NUMBERS]),
        ([], ["experimental"], [DATES, NUMBERS]),
        ([], ["numbers", "disjoint-dates"], []),
        (["lost-hedge"], ["experimental"], [HEDGE]),
        (["lost-hedge"], ["numbers"], [HEDGE]),
        (["numbers"], ["disjoint-*"], [HEDGE]),
        (["numbers"], ["experimental"], [NUMBERS, HEDGE]),
        (["disjoint-*"], ["numbers"], [DATES, NUMBERS]),
        (["all"], ["lost-hedge"], [DATES, NUMBERS]),
        (["lost-hedge"], ["lost-hedge"], []),
    ],
)
def test_what_names_a_rule_more_closely_wins_and_of_equals_ignore(select, ignore, run):
    asked = Asked(select=tuple(select), ignore=tuple(ignore))
    assert [one.id for one in selection.select(BOOK, asked).rules] == run


NAMES = st.lists(st.sampled_from([DATES, HEDGE, TOLL, "numbers", "disjoint-*", "*", "stable", "all"]), max_size=4)


@given(NAMES, NAMES, NAMES)
def test_the_order_of_names_does_not_matter_and_ignoring_more_never_runs_more(select, ignore, more):
    def run(select, ignore):
        return {one.id for one in selection.select(BOOK, Asked(select=tuple(select), ignore=tuple(ignore))).rules}

    assert run(select, ignore) == run(select[::-1], ignore[::-1])
    assert run(select, ignore + more) <= run(select, ignore)


@pytest.mark.parametrize(
    ("asked", "problems"),
    [
        (Asked(select=("lost-hegde",)), ['--select: error: no rule "lost-hegde"\nhelp: did you mean "lost-hedge"?']),
        (Asked(ignore=("numbrs",)), ['--ignore: error: no rule "numbrs"\nhelp: did you mean "numbers"?']),
        (Asked(severity=(("shrin*", "info"),)), ['--severity: error: no rule fits "shrin*"']),
        (
            Asked(parameters=(("old-tol", "days", 3),)),
            ['--set: error: no rule "old-tol"\nhelp: did you mean "old-toll"?'],
        ),
        (Asked(parameters=(("numbers", "days", 3),)), ['--set: error: "numbers" is not the id of one rule']),
        (
            Asked(parameters=(("lost-hedge", "dys", 3),)),
            ['--set: error: the rule "lost-hedge" has no parameter "dys"\nhelp: did you mean "days"?'],
        ),
        (
            Asked(parameters=(("lost-hedge", "days", 91),)),
            ['--set: error: "days" of "lost-hedge" lies between 1 and 90, not at 91\nhelp: its default is 30'],
        ),
        (
            Asked(select=("a",), ignore=("b",), parameters=(("c", "x", 1),)),
            ["--select: error", "--ignore: error", "--set: error"],
        ),
    ],
)  # fmt: skip
def test_a_name_that_means_nothing_is_an_error_and_all_are_told(asked, problems):
    with pytest.raises(DiagnosticError) as caught:
        selection.select(BOOK, asked)
    told = [problem.render() for problem in caught.value.diagnostics]
    assert len(told) == len(problems)
    assert all(one.startswith(problem) for one, problem in zip(told, problems, strict=True))


RENAMED = 'the rule "different-numbers" is called "disjoint-numbers" now'


@pytest.mark.parametrize(
    ("asked", "warning"),
    [
        (Asked(select=("different-numbers",)), RENAMED),
        (Asked(severity=(("different-numbers", "info"),)), RENAMED),
        (Asked(parameters=(("different-numbers", "days", 3),)), RENAMED),
        (Asked(select=("old-toll",)), 'the rule "old-toll" is deprecated'),
        (
            Asked(select=("lost-hedge", "all"), ignore=("lost-hedge",)),
            'the rule "lost-hedge" is selected and ignored (--ignore), so it does not run',
        ),
    ],
)  # fmt: skip
def test_what_is_odd_is_a_warning(asked, warning):
    (told,) = selection.select(BOOK, asked).warnings
    assert (told.severity, told.message) == ("warning", warning)


@pytest.mark.parametrize(
    ("severity", "levels"),
    [
        ([], ["warning", "warning", "warning"]),
        ([("numbers", "info")], ["warning", "info", "info"]),
        ([("disjoint-numbers", "error"), ("numbers", "info")], ["warning", "error", "info"]),
        ([("all", "info"), ("disjoint-*", "error")], ["error", "error", "info"]),
        ([("disjoint-*", "info"), ("disjoint-d*", "error")], ["error", "info", "warning"]),
    ],
)
def test_severities_follow_the_closest_name(severity, levels):
    found = selection.select(BOOK, Asked(severity=tuple(severity)))
    assert [one.file.severity for one in found.rules] == levels


def test_a_former_id_leads_to_one_rule(tmp_path):
    from checker.rules import load

    for name, formerly in (("a-rule", "[old]"), ("b-rule", "[old]"), ("c-rule", "[a-rule]")):
        (tmp_path / f"{name}.yaml").write_text(RULE.format(id=name, stage="experimental", formerly=formerly))
    told = [problem.render().splitlines()[0] for problem in load([tmp_path]).diagnostics]
    assert told == [
        f'{tmp_path}/b-rule.yaml:5:12: error: "old" is, or was, the id of the rule in {tmp_path}/a-rule.yaml',
        f'{tmp_path}/c-rule.yaml:5:12: error: "a-rule" is, or was, the id of the rule in {tmp_path}/a-rule.yaml',
    ]
