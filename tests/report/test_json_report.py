"""The report for programs, whose shape is a contract."""

import json
import os
from pathlib import Path

from checker.report import render
from tests.newsdesk import announced, denied, finding, result

SNAPSHOT = Path(__file__).parent / "snapshots" / "report.json"


def test_report():
    text = render(result(), "json")
    if os.environ.get("UPDATE_SNAPSHOTS"):
        SNAPSHOT.write_text(text, encoding="utf-8")
    assert SNAPSHOT.read_text(encoding="utf-8") == text


def test_the_contract():
    report = json.loads(render(result(), "json"))
    assert list(report) == ["schema_version", "run", "findings"]
    (found,) = report["findings"]
    assert {"rule", "kind", "severity", "confidence", "fingerprint", "dispute", "slot", "suppressed"} <= set(found)
    for evidence in found["evidence"]:
        assert set(evidence) >= {
            "side", "article", "path", "url", "title", "publisher", "published", "field", "start", "end", "quote",
            "focus", "source", "said", "holds", "value",
        }  # fmt: skip
    assert {evidence["side"] for evidence in found["evidence"]} == {"a", "b"}


def test_the_quote_is_the_text_between_its_offsets_to_the_letter():
    run = result()
    for found in json.loads(render(run, "json"))["findings"]:
        for one in found["evidence"]:
            text = run.by_id[one["article"]].field(one["field"])
            assert text[one["start"] : one["end"]] == one["quote"]
            assert one["start"] <= one["focus"][0] < one["focus"][1] <= one["end"]


def test_an_article_that_is_not_at_hand_leaves_its_fields_open():
    (evidence, _) = json.loads(render(result(articles=(), findings=(finding([announced()], [denied()]),)), "json"))[
        "findings"
    ][0]["evidence"]
    assert evidence["path"] is None
    assert evidence["quote"] == announced().quote


def test_suppressed_findings_are_listed_but_not_counted():
    report = json.loads(render(result(findings=(finding([announced()], [denied()], suppressed=True),)), "json"))
    assert report["findings"][0]["suppressed"] is True
    assert (report["run"]["findings"], report["run"]["suppressed"]) == (0, 1)


def test_it_ends_with_a_newline_and_is_written_as_utf_8():
    text = render(result(), "json")
    assert text.endswith("}\n")
    assert "“No meeting" in text
