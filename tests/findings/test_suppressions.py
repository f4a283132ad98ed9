"""The file of accepted findings: what may stand in it, what it marks, and what is told of it."""

from datetime import date

import pytest

from checker.diagnostics import DiagnosticError
from checker.findings.model import Suppression
from checker.findings.suppressions import apply, parse, read
from tests.newsdesk import announced, denied, finding, on

FOUND = finding([announced()], [denied()])
ELSE = finding([announced()], [denied()], rule="another-rule")
OTHER = "2:0123456789abcdef"


def entry(fingerprint: str = FOUND.fingerprint, **more: str) -> str:
    keys = {"fingerprint": fingerprint, "reason": "both are right, the desk has called"} | more
    first, *rest = [f"{key}: {value}" for key, value in keys.items()]
    return "\n".join([f"  - {first}", *(f"    {line}" for line in rest)]) + "\n"


def file(*entries: str) -> str:
    return "suppressions:\n" + "".join(entries)


def told(text: str, as_of: date | None = None) -> list[tuple[str, str, int | None]]:
    _, problems = apply([FOUND], parse(text), as_of)
    return [(one.kind, one.severity, one.place.line) for one in problems]


def test_an_accepted_finding_stays_and_says_why_and_by_whom():
    (accepted, other), problems = apply([FOUND, ELSE], parse(file(entry(by="Ana", until="2024-06-30"))), None)
    assert accepted.suppressed
    assert accepted.suppression == Suppression("both are right, the desk has called", "Ana", date(2024, 6, 30))
    assert accepted.fingerprint == FOUND.fingerprint
    assert other == ELSE
    assert [one.kind for one in problems] == ["unjudged-suppression"]


def test_two_identical_findings_are_both_accepted():
    marked, _ = apply([FOUND, FOUND], parse(file(entry())), None)
    assert [one.suppressed for one in marked] == [True, True]


@pytest.mark.parametrize(
    ("as_of", "suppressed", "kinds"),
    [
        (None, True, [("unjudged-suppression", "note", None)]),
        (date(2024, 6, 29), True, []),
        (date(2024, 6, 30), True, []),
        (date(2024, 7, 1), False, [("expired-suppression", "warning", 2)]),
    ],
)
def test_until_is_the_last_day_and_only_as_of_says_what_day_it_is(as_of, suppressed, kinds):
    text = file(entry(until="2024-06-30"))
    (marked,), _ = apply([FOUND], parse(text), as_of)
    assert marked.suppressed is suppressed
    assert told(text, as_of) == kinds


def test_an_expired_one_is_not_told_as_unused_as_well():
    assert told(file(entry(OTHER, until="2024-06-30")), date(2025, 1, 1)) == [("expired-suppression", "warning", 2)]


def test_what_fits_no_finding_is_a_warning_at_its_line():
    assert told(file(entry(), entry(OTHER))) == [("unused-suppression", "warning", 4)]


def test_a_name_of_an_earlier_recipe_is_explained():
    _, (problem,) = apply([FOUND], parse(file(entry("1:0123456789abcdef"))), None)
    assert "was made by recipe 1, this checker makes 2" in problem.message
    assert problem.help


def test_a_finding_with_a_new_first_statement_is_still_accepted_under_the_old_name():
    early = denied("wire-1").model_copy(update={"said": on("2024-03-01"), "quote": "Vos: No meeting has been agreed"})
    joined = finding([announced()], [denied(), early])
    assert joined.fingerprint != FOUND.fingerprint
    (marked,), problems = apply([joined], parse(file(entry())), None)
    assert (marked.suppressed, marked.fingerprint, problems) == (True, FOUND.fingerprint, ())


@pytest.mark.parametrize(
    ("text", "kind", "place", "help_line"),
    [
        (file(entry(untill="2024-06-30")), "unknown-key", (4, 5), 'did you mean "until"?'),
        (f"suppressions:\n  - fingerprint: {OTHER}\n", "missing-key", (2, 5), None),
        (file(entry(reason='"  "')), "wrong-value", (3, 13), None),
        (file(entry(reason="")), "wrong-value", (3, 12), None),
        (file(entry(until="30 June")), "wrong-value", (4, 12), None),
        (file(entry(until="2024-02-30")), "wrong-value", (4, 12), None),
        (file(entry(until="20240630")), "wrong-value", (4, 12), None),
        (file(entry("3f0c")), "wrong-value", (2, 18), None),
        (file(entry(), entry()), "duplicate-suppression", (4, 18), "leave one of the two"),
        ("- fingerprint: x\n", "wrong-value", (1, 1), None),
        ("suppresions: []\n", "unknown-key", (1, 1), 'did you mean "suppressions"?'),
        ("suppressions: [\n", "malformed-yaml", (2, 1), None),
    ],
)
def test_what_is_wrong_in_the_file_is_told_with_its_place(text, kind, place, help_line):
    with pytest.raises(DiagnosticError) as caught:
        parse(text, "accepted.yaml")
    problems = {one.kind: one for one in caught.value.diagnostics}
    assert kind in problems
    assert problems[kind].place.path == "accepted.yaml"
    assert (problems[kind].place.line, problems[kind].place.column) == place
    if help_line:
        assert problems[kind].help == help_line


def test_every_problem_is_told_at_once():
    with pytest.raises(DiagnosticError) as caught:
        parse(file(entry(until="soon"), entry("x", reason='""')))
    assert len(caught.value.diagnostics) == 3


@pytest.mark.parametrize("text", ["", "suppressions:\n", "suppressions: []\n", "# nothing yet\n"])
def test_a_file_with_nothing_in_it_accepts_nothing(text):
    assert parse(text) == ()


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(DiagnosticError, match="cannot be read"):
        read(tmp_path / "none.yaml")
