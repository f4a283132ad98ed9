"""Where an event stands, as the words around it say: sentences, the status of each, and the words that give it."""

import pytest

from checker.assertions import Assertion
from checker.temporal import to_edtf
from tests.assertions.reading import all_shown, article, only, shown, slot


def focus(one: Assertion) -> str:
    return one.quote[one.focus[0] - one.start : one.focus[1] - one.start]


@pytest.mark.parametrize(
    ("sentence", "status", "words"),
    [
        # From the first idea to the handshake.
        ("Macron wants to meet Merkel.", "considered", "wants to meet"),
        ("Macron is willing to meet Merkel.", "considered", "is willing to meet"),
        ("Macron proposed a meeting with Merkel.", "proposed", "proposed a meeting"),
        ("Macron invited Merkel to talks in Paris.", "invited", "invited Merkel to talks"),
        ("Macron and Merkel agreed to meet in Berlin.", "agreed", "agreed to meet"),
        ("Macron is preparing a meeting with Merkel.", "prepared", "preparing a meeting"),
        ("Emmanuel Macron announced on Monday that he will meet Merkel.", "announced",
         "announced on Monday that he will meet"),
        ("Macron is to meet Merkel on Friday.", "scheduled", "is to meet"),
        ("Macron and Merkel will hold talks on Friday.", "scheduled", "will hold talks"),
        ("The meeting of Macron and Merkel is scheduled for March 20.", "scheduled",
         "meeting of Macron and Merkel is scheduled for"),
        ("Macron confirmed that he will visit Berlin.", "confirmed", "confirmed that he will visit"),
        ("The talks between Macron and Merkel began on Monday.", "started", "talks between Macron and Merkel began"),
        ("Macron met Merkel in Paris on Monday.", "occurred", "met"),
        ("The talks, originally planned for Monday, will now take place on Friday.", "scheduled",
         "talks, originally planned for Monday, will now take"),
        ("The talks took place in Geneva on Monday.", "occurred", "talks took place"),
        # A verdict.
        ("A court acquitted Emil Brandt of fraud.", "acquitted", "acquitted"),
        ("Emil Brandt was found not guilty of fraud.", "acquitted", "found not guilty"),
        ("Jurors found Emil Brandt guilty of fraud.", "convicted", "found Emil Brandt guilty"),
        # Changes of plan.
        ("Macron called off a meeting with Merkel.", "cancelled", "called off a meeting"),
        ("The cancellation of talks with Merkel surprised Paris.", "cancelled", "cancellation of talks"),
        ("The planned meeting of Macron and Merkel was scrapped.", "cancelled",
         "planned meeting of Macron and Merkel was scrapped"),
        ("The talks have been put off.", "postponed", "talks have been put off"),
        ("Macron postponed the meeting.", "postponed", "postponed the meeting"),
        ("Merkel declined to meet Macron.", "declined", "declined to meet"),
        ("Merkel turned down an invitation to talks.", "declined", "turned down an invitation to talks"),
        ("Macron's office ruled out a meeting with Merkel.", "ruled out", "ruled out a meeting"),
        ("Macron has no plans to meet Merkel.", "ruled out", "no plans to meet"),
        # The word that says so stands far behind, over long names.
        ("The meeting of Emmanuel Macron, Angela Merkel and Boris Johnson in Geneva has been cancelled.", "cancelled",
         "meeting of Emmanuel Macron, Angela Merkel and Boris Johnson in Geneva has been cancelled"),
        ("The meeting of Macron and Merkel in Berlin on Friday will go ahead, officials said.", "confirmed",
         "meeting of Macron and Merkel in Berlin on Friday will go ahead"),
        ("The protest planned for Saturday has been called off, the union said.", "cancelled",
         "protest planned for Saturday has been called off"),
        ("Macron's visit, planned for Friday, has been postponed.", "postponed",
         "visit, planned for Friday, has been postponed"),
        ("The meeting, which was planned for Friday in Berlin, will go ahead.", "confirmed",
         "meeting, which was planned for Friday in Berlin, will go ahead"),
        # Denied.
        ("There are no agreements on a meeting, Merkel's spokesman said.", "not agreed",
         "There are no agreements on a meeting"),
        ("There are no agreements on starting preparations for a meeting with Macron.", "not agreed",
         "There are no agreements on starting preparations for a meeting"),
        ("\"We have not agreed on a meeting,\" Macron said.", "not agreed", "not agreed on a meeting"),
        ("Merkel is still waiting for an invitation to talks.", "not invited", "waiting for an invitation to talks"),
        ("Merkel is still awaiting an invite, officials in Berlin said.", "not invited", "awaiting an invite"),
        ("Macron has yet to meet Merkel.", "not occurred", "has yet to meet"),
        ("Macron and Merkel failed to hold talks.", "not occurred", "failed to hold talks"),
        ("Macron did not meet Merkel.", "not occurred", "not meet"),
        ("Macron never met Merkel.", "not occurred", "never met"),
        ("Macron rejected a claim that he had met Merkel.", "not occurred", "rejected a claim that he had met"),
        ("Macron denied that he had met Merkel.", "not occurred", "denied that he had met"),
        ("The talks did not take place.", "not occurred", "talks did not take place"),
        ("Macron will not meet Merkel.", "not scheduled", "will not meet"),
        ("Macron won't meet Merkel.", "not scheduled", "won't meet"),
        ("Macron will not attend the meeting.", "not scheduled", "will not attend the meeting"),
        ("Macron announced that he will not meet Merkel.", "not scheduled", "announced that he will not meet"),
        ("Macron will not agree to a meeting.", "not agreed", "will not agree to a meeting"),
        ("The talks will not take place.", "not scheduled", "talks will not take"),
        ("The talks have not been scheduled.", "not scheduled", "talks have not been scheduled"),
        ("The talks were not cancelled.", "not cancelled", "talks were not cancelled"),
        ("The talks have not been postponed.", "not postponed", "talks have not been postponed"),
        ("Macron refused to rule out a meeting with Merkel.", "not ruled out", "refused to rule out a meeting"),
        # Hedged by who says it.
        ("Macron could not rule out a meeting.", "not ruled out, possible", "could not rule out a meeting"),
        ("Macron is expected to visit Berlin.", "scheduled, probable", "is expected to visit"),
        ("It is unclear whether Macron will meet Merkel.", "scheduled, possible", "whether Macron will meet"),
        # Nobody plans these.
        ("A fire destroyed a warehouse.", "occurred", "fire"),
        ("The sailors remain in detention.", "detained", "remain in detention"),
        ("The suspect was released from custody.", "released", "was released from"),
        ("The suspect is still at large.", "at large", "at large"),
        ("The minister did not resign.", "not occurred", "not resign"),
    ],
)  # fmt: skip
def test_one_status(sentence: str, status: str, words: str) -> None:
    one = only("status", sentence)
    assert (shown(one), focus(one)) == (status, words)


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks are often useful.",
        "They came to a meeting point in the hills.",
        "Macron agreed not to meet Merkel.",
        "Paris would not beg the old chancellor for talks.",
        "Macron will not beg the old chancellor for talks.",
        "Will Macron meet Merkel?",
        "Did the fire kill 12 people?",
        "Earthquakes are common in Aceh.",
        "A strong quake could cause damage in the city.",
        "The fire department bought a truck in May.",
        "The war of words had a chilling effect.",
        "The shop opened in March.",
    ],
)
def test_what_claims_nothing_of_an_event(sentence: str) -> None:
    assert all_shown(slot("status", sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "type_and_status"),
    [
        ("Police denied that 50 people died in the fire.", [("fire", "occurred")]),
        ("No aid reached the town after the earthquake.", [("earthquake", "occurred")]),
        ("Macron will meet Merkel after a vote on Friday.", [("meeting", "scheduled")]),
        ("The meeting with Merkel is scheduled for March 20.", [("meeting", "scheduled")]),
        ("Macron and Merkel agreed to meet in May.", [("meeting", "agreed")]),
    ],
)
def test_what_is_denied_or_hedged_is_that_and_nothing_beside_it(
    sentence: str, type_and_status: list[tuple[str, str]]
) -> None:
    """Deaths are denied, not the fire; "May" and "March" are months."""
    assert [(one.subject.type, shown(one)) for one in slot("status", sentence)] == type_and_status


def test_a_heading_between_paragraphs_labels_and_asserts_nothing() -> None:
    text = "Macron met Merkel on Monday.\n\nCancelled talks\n\nThe two spoke for an hour."
    assert all_shown(slot("status", text)) == ["occurred"]


@pytest.mark.parametrize(
    ("sentence", "holds"),
    [
        ("Macron announced a meeting with Merkel.", "2024-03-06/.."),
        ("There are no agreements on a meeting, Macron said on Monday.", "../2024-03-04"),
        ("Macron met Merkel on Monday.", "2024-03-04/.."),
        ("Merkel is still waiting for an invitation to talks.", "../2024-03-06"),
    ],
)
def test_when_a_status_holds(sentence: str, holds: str) -> None:
    """From when it is said; what happened, from when it did; what is denied, up to when it is denied."""
    one = only("status", sentence)
    assert one.holds is not None
    assert to_edtf(one.holds) == holds


def test_without_a_day_of_publication_nothing_says_since_when() -> None:
    one = only("status", article("Macron announced a meeting with Merkel.", published=None))
    assert (one.said, one.holds) == (None, None)
