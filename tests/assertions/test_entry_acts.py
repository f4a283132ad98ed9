"""What somebody does by the entry of a time line."""

from __future__ import annotations

import pytest

from tests.assertions.reading import article, day, slot


@pytest.mark.parametrize(
    ("entry", "act"),
    [
        ("President Nils Brandt leaves for treatment in a foreign hospital.", "brandt leaves the country"),
        ("Nils Brandt leaves France for treatment.", "brandt leaves the country"),
        ("Nils Brandt returns to France.", "brandt returns"),
        ("The company confirms that chief executive Lena Ortiz will leave her post in autumn.", "ortiz will step down"),
        ("The company says Lena Ortiz will step down.", "ortiz will step down"),
        ("Nils Brandt sacks his government.", "brandt sacks the government"),
        ("Brantley Energy agrees to put $20 billion into a fund.", "brantley-energy gives 20000000000 $"),
    ],
)
def test_an_act_has_the_day_of_its_entry(entry: str, act: str) -> None:
    found = slot("act-day", article(entry, kind="timeline"))
    assert [(one.subject.entity, day(one.value.span)) for one in found] == [(f"act:{act}", "2024-03-06")]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "entry",
    [
        "A minister leaves for treatment.",  # which one?
        "Nils Brandt leaves dozens of questions open.",
        "Lena Ortiz says she will not step down.",
        "The salary that Lena Ortiz will get when she will step down is revealed.",
        "Protesters demand that Nils Brandt will step down.",
        "Nils Brandt left for treatment.",
        "Brantley Energy agrees to pay $200 to everybody.",
    ],
)
def test_what_is_not_done_by_somebody_named_has_none(entry: str) -> None:
    assert slot("act-day", article(entry, kind="timeline")) == ()


def test_an_article_is_no_entry() -> None:
    assert slot("act-day", "Nils Brandt leaves France for treatment.") == ()
