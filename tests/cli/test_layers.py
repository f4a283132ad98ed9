"""``checker annotate`` and ``checker assertions``: what was read in the text, for people and programs."""

import json
from xml.etree import ElementTree

import duckdb
import pytest

from checker.assertions.model import Assertion
from checker.cli import main
from checker.report.safe import unprintable

TEXT = "A fire broke out in Lund on Monday, killing at least three people, the mayor said.\n\nTwo & more <were> hurt."


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.json"
    article = {"id": "fire-1", "title": "Fire on Monday", "published": "2024-03-05", "publisher": "Post", "text": TEXT}
    path.write_text(json.dumps(article), encoding="utf-8")
    return str(path)


def annotated(story: str, capsys, *layers: str) -> dict:
    options = [part for layer in layers for part in ("--layer", layer)]
    assert main(["annotate", story, "--format", "json", *options]) == 0
    (article,) = json.loads(capsys.readouterr().out)["articles"]
    return article


def test_every_layer_by_default_each_with_its_place_in_the_text(story, capsys):
    article = annotated(story, capsys)
    assert list(article) == ["id", "times", "quantities", "attributions", "statuses"]
    fields = {"text": TEXT, "title": "Fire on Monday"}
    for layer in ("times", "quantities", "statuses"):
        assert article[layer]
        for entry in article[layer]:
            assert fields[entry["field"]][entry["start"] : entry["end"]] == entry["text"]


def test_one_layer(story, capsys):
    article = annotated(story, capsys, "times")
    assert list(article) == ["id", "times"]
    (monday,) = [entry for entry in article["times"] if entry["field"] == "text"]
    assert (monday["type"], monday["value"]) == ("DATE", "2024-03-04")
    assert monday["span"]["start"] == ["2024-03-04", "2024-03-04"]


def test_quantities_have_bounds(story, capsys):
    bounds = [(entry["low"], entry["high"]) for entry in annotated(story, capsys, "quantities")["quantities"]]
    assert (3, None) in bounds


def test_attributions_name_source_cue_and_content(story, capsys):
    (said,) = annotated(story, capsys, "attributions")["attributions"]
    assert TEXT[slice(*said["source"])] == "the mayor"
    assert TEXT[slice(*said["cue"])] == "said"
    assert said["content"]


def test_the_layer_is_marked_in_the_text_for_people(story, capsys):
    assert main(["annotate", story, "--layer", "times"]) == 0
    assert "broke out in Lund on «Monday»[2024-03-04], killing" in capsys.readouterr().out


def test_under_the_times_stands_how_each_was_read(story, capsys):
    assert main(["annotate", story, "--layer", "times"]) == 0
    rows = capsys.readouterr().out.partition("phrase")[2].splitlines()
    assert rows[0].split() == ["value", "span", "why"]
    assert rows[1].split()[:3] == ["Monday", "2024-03-04", "2024-03-04"]
    assert "last occurrence, today included" in " ".join(" ".join(rows[1:]).split())


def test_a_narrative_counts_from_the_date_mentioned_last(tmp_path, capsys):
    (tmp_path / "war.md").write_text("---\npublished: 2024-03-05\n---\nOn 3 March 1851 it began. In June it ended.\n")
    for policy, value in (("news", "2023-06"), ("narrative", "1851-06")):
        assert main(["annotate", str(tmp_path), "--layer", "times", "--policy", policy]) == 0
        assert f"«June»[{value}]" in capsys.readouterr().out


def test_timeml_is_the_text_with_tags(story, capsys):
    assert main(["annotate", story, "--format", "timeml"]) == 0
    document = ElementTree.fromstring(capsys.readouterr().out.encode())
    text = document.find("TEXT")
    assert "".join(text.itertext()) == TEXT
    assert [(tag.text, tag.get("value")) for tag in text] == [("Monday", "2024-03-04")]
    assert document.find("DCT/TIMEX3").get("value") == "2024-03-05"


def test_timeml_has_one_layer_only(story, capsys):
    assert main(["annotate", story, "--format", "timeml", "--layer", "quantities"]) == 2
    assert "error: the format timeml has the layer times only" in capsys.readouterr().err


def test_a_line_of_jsonl_is_an_assertion(story, capsys):
    assert main(["assertions", story, "--format", "jsonl"]) == 0
    said = [Assertion.model_validate_json(line) for line in capsys.readouterr().out.splitlines()]
    assert "deaths" in {one.slot for one in said}


def test_parquet_holds_the_same(story, tmp_path, capsys):
    target = tmp_path / "said.parquet"
    assert main(["assertions", story, "--format", "parquet", "--output", str(target)]) == 0
    assert main(["assertions", story, "--format", "jsonl"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    columns = 'id, slot, quote, CAST("value" AS VARCHAR), "start"'
    rows = duckdb.sql(f"SELECT {columns} FROM '{target}'").fetchall()
    assert [(a, b, c, json.loads(d), e) for a, b, c, d, e in rows] == [
        (one["id"], one["slot"], one["quote"], one["value"], one["start"]) for one in lines
    ]


def test_the_table_names_subject_slot_value_and_source(story, capsys):
    assert main(["assertions", story]) == 0
    page = capsys.readouterr().out
    assert page.startswith("fire-1: Fire on Monday, Post, 2024-03-05\n")
    assert "deaths          at least 3" in page


@pytest.mark.parametrize(
    "arguments", [["annotate"], ["annotate", "--format", "json"], ["assertions"], ["assertions", "--format", "jsonl"]]
)
def test_whatever_an_article_says_it_cannot_steer_the_terminal(arguments, tmp_path, capsys):
    hostile = "[red]\x1b]0;gone\x07\u202e\x9b2J "
    article = {"id": hostile, "title": hostile, "publisher": hostile, "published": "2024-03-05", "text": hostile + TEXT}
    path = tmp_path / "story.json"
    path.write_text(json.dumps(article), encoding="utf-8")
    main([arguments[0], str(path), *arguments[1:], "--color", "never"])
    shown = "".join(capsys.readouterr())
    assert [char for char in shown if char != "\n" and unprintable(char)] == []
    assert "Lund" in shown


def test_parts_of_speech_and_groups_are_shown_where_asked_for(story, capsys):
    article = annotated(story, capsys, "tags", "groups")
    assert list(article) == ["id", "tags", "groups"]
    tags = {(entry["text"], entry["tag"]) for entry in article["tags"]}
    assert {("fire", "NN"), ("broke", "VBD"), ("Lund", "NNP"), ("killing", "VBG")} <= tags
    for entry in article["tags"] + article["groups"]:
        assert {"text": TEXT, "title": "Fire on Monday"}[entry["field"]][entry["start"] : entry["end"]] == entry["text"]
    broke = next(entry for entry in article["groups"] if entry["text"] == "broke out")
    assert (broke["kind"], broke["head"]["text"], broke["tense"], broke["passive"]) == ("verb", "broke", "past", False)


def test_groups_are_marked_with_what_was_read(story, capsys):
    assert main(["annotate", story, "--layer", "groups"]) == 0
    assert "«A fire»[noun fire] «broke out»[verb broke: past] in «Lund»[name Lund]" in capsys.readouterr().out
