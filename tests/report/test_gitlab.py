"""Code quality of GitLab."""

import json

from hypothesis import given, settings

from checker.report import render
from tests.report import desk


def test_snapshot():
    desk.check("gitlab.json", render(desk.run(), "gitlab"))


def test_nothing_found_is_an_empty_list():
    assert json.loads(render(desk.run(findings=()), "gitlab")) == []


@settings(max_examples=60, deadline=None)
@given(desk.poisoned_runs)
def test_every_entry_has_what_gitlab_asks_for_whatever_an_article_says(run):
    entries = json.loads(render(run, "gitlab"))
    assert len(entries) == len(run.findings)
    for entry in entries:
        assert list(entry) == ["description", "check_name", "fingerprint", "severity", "location"]
        assert entry["description"]
        assert "\n" not in entry["description"]
        assert not entry["location"]["path"].startswith(("/", "../"))
        assert entry["location"]["lines"]["begin"] >= 1
    assert [entry["severity"] for entry in entries] == ["minor", "info"]
    assert entries[1]["description"].startswith("suppressed: ")
