"""Copies of whole articles, and what of them is an origin of its own."""

from checker.events.copies import of_articles
from tests.events.happenings import desk, told

WIRE = (
    "A fire at the Hotel Lindgren in Porto killed six people on Monday. It broke out in the kitchen shortly after "
    "midnight and spread to the upper floors within minutes, the fire chief told reporters. "
    "Nine people were hurt in the fire. Guests climbed down the balconies while neighbours held mattresses "
    "in the street below."
)
OWN = (
    "Six guests of the Hotel Lindgren in Porto died when it burned on Monday. Nine people were hurt in the fire. "
    "The owner, who had bought the house in spring, said that the alarms had been tested a week ago "
    "and had worked well."
)


def test_an_article_with_a_word_changed_is_a_copy() -> None:
    copy = WIRE.replace("told reporters", "said").replace("midnight", "12 a.m.")
    articles = [told(WIRE, name="echo"), told(copy, name="post"), told(OWN, name="ledger")]
    assert of_articles(articles) == {"echo": "echo", "post": "echo"}
    assert of_articles(articles[::-1]) == of_articles(articles)


def test_a_short_sentence_of_a_copy_is_no_origin_and_a_changed_one_is() -> None:
    copy = WIRE.replace("six", "seven")
    found = desk([told(WIRE, name="echo"), told(copy, name="post"), told(OWN, name="ledger")])
    origins = {
        (one.article, one.slot): found.events.origins[one.id]
        for one in found.assertions
        if one.slot in {"deaths", "injured"}
    }
    assert origins["echo", "injured"] == origins["post", "injured"] != origins["ledger", "injured"]
    assert origins["echo", "deaths"] != origins["post", "deaths"]
