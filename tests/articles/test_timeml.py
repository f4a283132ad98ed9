"""``.tml``: the text and the document creation time of TimeML."""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.articles import Reading

Write = Callable[[str, Any], Path]
Read = Callable[..., Reading]

PAGE = """<?xml version="1.0" ?>
<TimeML><DOCID>ferry</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2021-03-04" functionInDocument="CREATION_TIME">March 4</TIMEX3></DCT>
<TITLE>Ferry sinks</TITLE>
<TEXT>
The ferry <EVENT eid="e1" class="OCCURRENCE">sank</EVENT> <TIMEX3 tid="t1" type="DATE" value="2021-03-01">on Monday</TIMEX3> &amp; is lost.
</TEXT></TimeML>
"""


def test_tags_go_and_the_text_stays(write: Write, read_here: Read) -> None:
    write("x.tml", PAGE)
    reading = read_here()
    (article,) = reading.articles
    assert (article.id, article.title, article.text) == (
        "ferry",
        "Ferry sinks",
        "\nThe ferry sank on Monday & is lost.\n",
    )
    assert article.published is not None
    assert (article.published.value, article.published.origin) == ("2021-03-04", 'field "dct"')
    assert reading.problems == ()


def test_other_xml_in_a_folder_is_passed_over(write: Write, read_here: Read) -> None:
    write("feed.xml", "<rss><item>It sank.</item></rss>")
    reading = read_here()
    assert reading.skipped == {"other-file": 1}
    assert reading.lost == 0


@pytest.mark.parametrize(
    ("content", "kind", "place"),
    [
        (PAGE.replace("?>\n", '?>\n<!DOCTYPE TimeML [<!ENTITY a "b">]>\n', 1), "unsafe-xml", "x.tml:2"),
        ("<TimeML><TEXT>It sank.</TimeML>", "malformed-xml", "x.tml:1:25"),
        ("<TEXT>" * 10_000, "malformed-xml", "x.tml"),
        ("<rss><item>It sank.</item></rss>", "not-timeml", "x.tml"),
        ("<TimeML><TEXT> </TEXT></TimeML>", "empty", "x.tml"),
    ],
)
def test_bad_input(write: Write, read_here: Read, content: str, kind: str, place: str) -> None:
    write("x.tml", content)
    reading = read_here()
    assert reading.skipped == {kind: 1}
    assert [str(problem.place) for problem in reading.problems] == [place]
