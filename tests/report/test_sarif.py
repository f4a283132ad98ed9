"""SARIF 2.1.0."""

import json
import os
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from jsonschema import Draft7Validator

from checker.findings.model import Novelty, Suppression
from checker.report import render
from tests.report import desk

VARIABLE = "CHECKER_SARIF_SCHEMA"
BESIDE = Path(__file__).parents[2].parent / "shared" / "schemas" / "sarif-2.1.0.json"


@pytest.fixture(scope="module")
def problems():
    """What is wrong with the log of a run, after the published schema."""
    path = Path(os.environ.get(VARIABLE) or BESIDE)
    if not path.is_file():
        pytest.skip(f"no SARIF schema at {path}; {VARIABLE} in the environment may name one")
    validator = Draft7Validator(json.loads(path.read_text(encoding="utf-8")))
    return lambda run: [error.message for error in validator.iter_errors(json.loads(render(run, "sarif")))]


def log(run) -> dict:
    return json.loads(render(run, "sarif"))["runs"][0]


def test_snapshot():
    desk.check("report.sarif", render(desk.run(), "sarif"))


@pytest.mark.parametrize("more", [{}, {"findings": ()}, {"articles": ()}, {"known": 3}, {"rules": (), "problems": ()}])
def test_it_is_valid(problems, more):
    assert problems(desk.run(**more)) == []


@settings(max_examples=15, deadline=None)
@given(desk.poisoned_runs)
def test_it_is_valid_whatever_an_article_says(problems, run):
    assert problems(run) == []


def test_the_first_statement_is_the_place_and_the_others_are_related():
    result = log(desk.run())["results"][0]
    (place,) = result["locations"]
    assert place["physicalLocation"]["artifactLocation"] == {"uri": "stories/fire.md", "uriBaseId": "ROOT"}
    region = place["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (10, 19, 10, 28)
    assert region["snippet"]["text"] == "12 people"
    (other,) = result["relatedLocations"]
    assert other["physicalLocation"] == {"artifactLocation": {"uri": "stories/all.json", "uriBaseId": "ROOT"}}
    assert "[B](1): “31 people were hurt.” (blog-1)" in result["message"]["text"]


def test_brackets_of_an_article_are_no_link():
    assert "12 people, \\[among them\\] two" in log(desk.run())["results"][0]["message"]["text"]


def test_rules_come_with_their_help_and_results_point_at_them():
    found = log(desk.run())
    rules = found["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(rule.id for rule in desk.RULES)
    assert rules[1]["help"]["text"].startswith("No count is both 12 and 31.\n")
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in found["results"])


def test_suppressed_findings_say_so_and_fingerprints_carry_their_version():
    results = log(desk.run())["results"]
    assert [result["suppressions"] for result in results] == [[], [], [], [{"kind": "external"}]]
    assert results[0]["partialFingerprints"] == {"finding/v1": "00000000000000aa"}


def test_a_result_is_new_where_a_baseline_says_so():
    first, second, *_ = desk.run().findings
    found = (replace(first, novelty=Novelty(("rule",), "the rule was changed")), second)
    results = log(desk.run(findings=found, known=2))["results"]
    assert [result.get("baselineState") for result in results] == ["new", None]
    assert "\nnew: the rule was changed\n" in results[0]["message"]["text"]


def test_why_a_finding_is_accepted_is_its_justification():
    accepted = replace(desk.run().findings[-1], suppression=Suppression("both were [right]", "Ana", date(2024, 6, 30)))
    (result,) = log(desk.run(findings=(accepted,)))["results"]
    (suppression,) = result["suppressions"]
    assert suppression == {"kind": "external", "justification": "accepted by Ana until 2024-06-30: both were [right]"}


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("stories/fire.md", "stories/fire.md"),
        ("stories/über uns/a, b.md", "stories/%C3%BCber%20uns/a%2C%20b.md"),
        ("mailto:ann.md", "mailto%3Aann.md"),
        ("a%41#b?c.md", "a%2541%23b%3Fc.md"),
        ("/home/ann/stories/fire.md", "fire.md"),
        ("../stories/fire.md", "fire.md"),
    ],
)
def test_uris_are_relative(path, uri):
    articles = tuple(replace(one, path=path) if one.id == "wire-1" else one for one in desk.ARTICLES)
    (place,) = log(desk.run(articles=articles))["results"][0]["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == uri


@settings(max_examples=60, deadline=None)
@given(desk.poisoned_runs)
def test_no_message_holds_a_link_of_an_article_s(run):
    for result in log(run)["results"]:
        plain = re.sub(r"\\[\\\[\]]", "", result["message"]["text"].replace("\n[B](1):", "\nB:"))
        assert not re.search(r"[\[\]]", plain)
        for place in result["locations"] + result["relatedLocations"]:
            assert re.fullmatch(r"(?:[\w.~/-]|%[0-9A-F]{2})+", place["physicalLocation"]["artifactLocation"]["uri"])
