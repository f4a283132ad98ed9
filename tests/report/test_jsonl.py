"""A finding a line, as JSON."""

import json

from hypothesis import given, settings

from checker.report import render
from tests.report import desk


def test_snapshot():
    desk.check("report.jsonl", render(desk.run(), "jsonl"))


@settings(max_examples=60, deadline=None)
@given(desk.poisoned_runs)
def test_each_line_is_a_finding_of_the_json_report_whatever_an_article_says(run):
    lines = render(run, "jsonl").split("\n")
    findings = json.loads(render(run, "json"))["findings"]
    assert [json.loads(one) for one in lines[:-1]] == findings
    assert lines[-1] == ""
    assert [one["suppressed"] for one in findings] == [False, True]
