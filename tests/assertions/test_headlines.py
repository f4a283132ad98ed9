"""A figure of the headline that the text does not bear out."""

from __future__ import annotations

import pytest

from checker.articles.model import Article, Clock
from checker.assertions import extract
from checker.assertions.model import QuantityValue
from checker.assertions.wholes import with_wholes


def figures(title: str, text: str) -> list[tuple[str, float | None]]:
    """The headline's figure, and the text's, where they do not go together."""
    article = Article("post", text, title=title, clocks=(Clock("published", "2021-03-10"),))
    return [
        (one.slot, one.value.low)
        for one in with_wholes(extract(article))
        if one.slot in {"headline-figure", "body-figure"} and isinstance(one.value, QuantityValue)
    ]


@pytest.mark.parametrize(
    ("title", "text", "headline", "body"),
    [
        ("11 dead in Velm bus crash", "A bus crash in Velm on Tuesday killed 14 people.", 11, 14),
        ("Velm quake injures 300", "An earthquake in Velm on Tuesday injured 450 people.", 300, 450),
        ("Velm quake injures 40", "An earthquake in Velm on Tuesday injured 14 people.", 40, 14),
        ("Magnitude 6.1 quake shakes Velm", "A magnitude 5.4 earthquake struck Velm on Tuesday.", 6.1, 5.4),
        ("Ida Quill, 48, held over fire", "Ida Quill, 46, was arrested over the fire in Velm.", 48, 46),
    ],
)
def test_another_figure_than_the_text(title: str, text: str, headline: float, body: float) -> None:
    assert figures(title, text) == [("headline-figure", headline), ("body-figure", body)]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("14 dead in Velm bus crash", "A bus crash in Velm on Tuesday killed 14 people."),
        ("300 dead in Velm quake", "An earthquake in Velm on Tuesday killed 304 people."),
        ("3,000 flee Velm flood", "A flood in Velm on Tuesday forced 3,240 people to flee."),
        ("Velm quake injures 300", "An earthquake in Velm on Tuesday injured 350 people."),
        ("Dozens dead in Velm quake", "An earthquake in Velm on Tuesday killed 44 people."),
        ("14 dead in Velm crashes", "A crash in Velm killed 11 people. Another crash killed three people in Sundby."),
        ("Two children killed in Velm crash", "A crash in Velm on Tuesday killed 14 people."),
        ("Three more die in Velm fire", "A fire in Velm on Tuesday killed 14 people."),
        ("11 dead in Velm bus crash", "A bus crash in Velm on Tuesday injured 14 people."),
        ("11 feared dead in Velm bus crash", "A bus crash in Velm on Tuesday may have killed 14 people."),
    ],
)
def test_what_the_text_bears_out_or_leaves_open(title: str, text: str) -> None:
    assert figures(title, text) == []
