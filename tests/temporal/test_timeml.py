"""TimeML out and in: valid XML, the text unchanged, nothing that could explode."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from checker.articles.model import Article, Clock
from checker.temporal.tagging import tag
from checker.temporal.timeml import from_timeml, to_timeml

ARTICLE = Article(
    "ferry<1>",
    'The "ferry" sank on Monday & was raised\r\non May 3, <two days later>.\n\n  It had run since 1998.\t',
    title="Ferry & crew lost",
    clocks=(Clock("published", "2019-05-14T09:30+01:00"),),
)


def test_the_text_comes_back_to_the_letter() -> None:
    root = ElementTree.fromstring(to_timeml(ARTICLE, tag(ARTICLE)))
    body = root.find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == ARTICLE.text
    assert (root.findtext("DOCID"), root.findtext("TITLE")) == (ARTICLE.id, ARTICLE.title)


def test_the_creation_time_is_the_anchor_of_what_counts_from_it() -> None:
    root = ElementTree.fromstring(to_timeml(ARTICLE, tag(ARTICLE)))
    created = root.find("DCT/TIMEX3")
    assert created is not None
    assert created.attrib == {
        "tid": "t0", "type": "TIME", "value": "2019-05-14T09:30", "temporalFunction": "false",
        "functionInDocument": "CREATION_TIME",
    }  # fmt: skip
    tags = [(x.text, x.get("tid"), x.get("type"), x.get("value"), x.get("anchorTimeID")) for x in root.iter("TIMEX3")][
        1:
    ]
    assert tags == [
        ("Monday", "t1", "DATE", "2019-05-13", "t0"),
        ("May 3", "t2", "DATE", "2019-05-03", "t0"),
        ("two days later", "t3", "DURATION", "P2D", None),
        ("1998", "t4", "DATE", "1998", None),
    ]


def test_what_is_written_is_read() -> None:
    timexes = tag(ARTICLE)
    text, created, found = from_timeml(to_timeml(ARTICLE, timexes))
    assert (text, created) == (ARTICLE.text, "2019-05-14T09:30+01:00")
    expected = [(t.start, t.end, t.text, t.type, t.value, t.mod) for t in timexes if t.field == "text"]
    assert [(t.start, t.end, t.text, t.type, t.value, t.mod) for t in found] == expected


def test_characters_that_xml_cannot_hold_keep_their_place() -> None:
    article = Article("a", "\x00On Monday\x0b and \ud800 Tuesday")
    text, _, found = from_timeml(to_timeml(article, tag(article)))
    assert len(text) == len(article.text)
    assert [text[t.start : t.end] for t in found] == ["Monday", "Tuesday"]


def test_other_tags_are_read_through() -> None:
    source = (
        '<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2019-05-14" functionInDocument="CREATION_TIME">'
        "x</TIMEX3></DCT>"
        '<TEXT>He <EVENT eid="e1">left</EVENT> '
        '<TIMEX3 tid="t1" type="DATE" value="2019" mod="START">early <b>this</b> year'
        "</TIMEX3>.</TEXT><TLINK/></TimeML>"
    )
    text, created, (timex,) = from_timeml(source)
    assert (text, created, timex.text, timex.mod) == (
        "He left early this year.",
        "2019-05-14",
        "early this year",
        "START",
    )
    assert timex.span is not None


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ('<!DOCTYPE x [<!ENTITY a "b">]><TimeML><TEXT>&a;</TEXT></TimeML>', "document type"),
        ('<!doctype x SYSTEM "file:///etc/passwd"><TimeML/>', "document type"),
        ("<TimeML><TEXT>&unknown;</TEXT></TimeML>", "not well-formed"),
        ("<TimeML><TEXT>", "not well-formed"),
        ("", "not well-formed"),
        ("<TimeML/>", "no TEXT"),
    ],
)
def test_what_is_unsafe_or_broken_is_refused(source: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        from_timeml(source)


def test_depth_costs_nothing() -> None:
    depth = 50_000
    source = f"<TimeML><TEXT>{'<x>' * depth}Monday{'</x>' * depth}</TEXT></TimeML>"
    assert from_timeml(source)[0] == "Monday"


@pytest.mark.parametrize("words", ["44 BC", "0.3 seconds"])
def test_a_value_that_timeml_has_no_form_for_is_left_open(words: str) -> None:
    article = Article("a", f"It took {words} or so.")
    assert [timex.value for timex in from_timeml(to_timeml(article, tag(article)))[2]] == ["XXXX"]
