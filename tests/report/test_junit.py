"""JUnit XML: a rule is a test case."""

from xml.etree import ElementTree

from hypothesis import given, settings

from checker.report import render
from tests.newsdesk import announced, denied, finding
from tests.report import desk


def cases(text: str) -> dict[str, list[str]]:
    """What each test case holds, by its rule."""
    return {case.get("name"): [part.tag for part in case] for case in ElementTree.fromstring(text).iter("testcase")}


def test_snapshot():
    desk.check("junit.xml", render(desk.run(), "junit"))


def test_a_rule_fails_with_its_findings_and_passes_without():
    assert cases(render(desk.run(), "junit")) == {
        "announced-but-nothing-agreed": ["failure", "system-out"],
        "disjoint-numbers": ["failure", "system-out"],
        "shrinking-toll": [],
    }


def test_a_rule_with_nothing_but_suppressed_findings_is_skipped_and_a_note_fails_nothing():
    accepted = finding([announced()], [denied()], suppressed=True)
    note = finding([announced()], [denied()], rule="shrinking-toll", severity="info")
    found = cases(render(desk.run(findings=(accepted, note)), "junit"))
    assert found["announced-but-nothing-agreed"] == ["skipped", "system-out"]
    assert found["shrinking-toll"] == ["system-out"]


def test_the_counts_are_those_of_the_cases():
    (suite,) = ElementTree.fromstring(render(desk.run(), "junit"))
    assert {name: suite.get(name) for name in ("tests", "failures", "errors", "skipped")} == {
        "tests": "3", "failures": "2", "errors": "0", "skipped": "0",
    }  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(desk.poisoned_runs)
def test_it_is_well_formed_and_has_no_other_elements_whatever_an_article_says(run):
    root = ElementTree.fromstring(render(run, "junit").encode("utf-8"))
    assert [part.tag for part in root.iter()] in (
        ["testsuites", "testsuite", "testcase", "failure", "system-out", "testcase", "system-err"],
        ["testsuites", "testsuite", "testcase", "testcase", "failure", "system-out", "system-err"],
    )
    assert "suppressed: " in root.find(".//system-out").text
