"""Which day belongs to which event. A wrong tie invents a conflict, so most of the table is about what is not tied.

The paper came out on Wednesday, 6 March 2024.
"""

import pytest

from tests.assertions.reading import article, day, only, shown, slot, statements


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("Tuesday's earthquake shook the valley.", "2024-03-05"),
        ("The Feb. 20 earthquake shook the valley.", "2024-02-20"),
        ("The fire at the store on Sunday was arson.", "2024-03-03"),
        ("The quake struck the island on Tuesday.", "2024-03-05"),
        ("The quake struck the island at 6 a.m. on Tuesday.", "2024-03-05"),
        ("The quake struck the island shortly after 6 a.m. on Tuesday.", "2024-03-05"),
        ("The quake struck the island before dawn on Tuesday, killing 14 people.", "2024-03-05"),
        ("On Sunday, a fire broke out in a warehouse.", "2024-03-03"),
        ("The climber fell 300 metres to his death on Saturday.", "2024-03-02"),
        ("Macron met Merkel in Paris on Monday.", "2024-03-04"),
        ("Macron will meet Merkel in Berlin next month.", "2024-04"),
        ("The talks are scheduled for March 20.", "2024-03-20"),
        ("The meeting of Macron and Merkel in the Swiss town of Geneva on March 20 will go ahead.", "2024-03-20"),
        ("In 1999, an earthquake killed 17,000 people in Izmit.", "1999"),
        # The verb that brings it about, its relative clause, and what came of it.
        ("A patrol on Monday thwarted an attack on the port.", "2024-03-04"),
        ("On Sunday gunmen carried out an attack on the port.", "2024-03-03"),
        ("Crews fought the blaze, which broke out on Sunday.", "2024-03-03"),
        ("No one was hurt in the fire, which was deliberately set on Sunday.", "2024-03-03"),
        ("No one was hurt in the fire on Sunday although ten people were in the store.", "2024-03-03"),
        ("The navy patrolling the strait on Monday thwarted a multi-boat attack on the port.", "2024-03-04"),
        ("On Saturday the climber died after falling about 300 metres.", "2024-03-02"),
        ("The climber died on Saturday after he fell to his death.", "2024-03-02"),
        ("The climber fell to his death while descending from the hut on Saturday.", "2024-03-02"),
        ("A man was charged with arson after a fire at the store on Sunday.", "2024-03-03"),
        # Two days in one sentence: each goes to its own verb.
        ("Macron announced on Monday that he will meet Merkel in April.", "2024-04"),
        ("On Friday, Macron told reporters that he would meet Merkel on March 20.", "2024-03-20"),
        ("The quake struck Aceh on Friday, three days after an earthquake killed 12 people in Padang.", "2024-03-01"),
        ("Macron will meet Merkel on March 20, a month after the vote.", "2024-03-20"),
    ],
)
def test_a_tied_day(sentence: str, time: str) -> None:
    assert shown(only("time", sentence)) == time


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        # The day of somebody else's doing.
        ("Macron called for a meeting before Friday's vote was counted.", "meeting"),
        ("A fire destroyed the warehouse; on Monday the owner wept.", "fire"),
        ("The quake struck Padang while ministers met on Monday in Oslo.", "earthquake"),
        ("The quake struck three days after a meeting of ministers on Monday.", "earthquake"),
        ("The talks were called off because of what happened on Monday.", "meeting"),
        # The day of saying so.
        ("The earthquake killed 24 people, police said on Monday.", "earthquake"),
        ("Macron's office said on Friday that the meeting with Merkel will go ahead.", "meeting"),
        ("Officers said on Friday that the meeting went ahead.", "meeting"),
        ("The minister visited the scene of the fire, who spoke on Monday.", "fire"),
        # The day of what came of it.
        ("The climber died on Monday after a fire in the hut.", "fire"),
        # The day it is no longer on.
        ("The talks, originally scheduled for March 10, will now take place on March 20.", "meeting"),
        # A limit is no day.
        ("Macron will meet Merkel before Friday.", "meeting"),
        ("Macron will meet Merkel by Friday.", "meeting"),
        ("Since Monday the fire has spread.", "fire"),
        # An hour without its day.
        ("The fire broke out at 5:30 p.m. in a warehouse.", "fire"),
        # Which party, not when.
        ("The fire killed two people at a Christmas party.", "fire"),
        # The paper's own dates.
        ("VIENNA, March 5 (Northern Wire) - A fire destroyed a warehouse, police said.", "fire"),
        ("Posted: March 5, 2024. A fire destroyed a warehouse.", "fire"),
    ],
)
def test_a_day_that_is_not_the_events(sentence: str, event: str) -> None:
    assert event in {one.subject.type for one in slot("status", sentence)}
    assert [shown(one) for one in slot("time", sentence) if one.subject.type == event] == []


def test_what_is_called_off_has_no_time_but_is_known_by_it() -> None:
    """ "The meeting on March 20 has been cancelled" says of no day that a meeting takes place on it."""
    sentence = "The meeting of Macron and Merkel on March 20 has been cancelled."
    assert slot("time", sentence) == ()
    assert day(only("status", sentence).subject.time) == "2024-03-20"


def test_what_did_not_happen_has_no_time() -> None:
    assert slot("time", "Macron did not meet Merkel on Monday.") == ()


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Macron announced on Monday that he will meet Merkel.", "2024-03-04"),
        ("The earthquake killed 24 people, police said on Monday.", "2024-03-04"),
        ("\"The talks will go ahead,\" Macron told reporters Tuesday on a call.", "2024-03-05"),
        ("The talks have been called off, officials said.", "2024-03-06"),
        ("Macron called off the talks on Monday.", "2024-03-06"),
    ],
)  # fmt: skip
def test_when_it_was_said(sentence: str, said: str) -> None:
    assert {day(one.said) for one in statements(sentence)} == {said}


def test_a_figure_is_said_when_its_sentence_is() -> None:
    sentence = "The earthquake killed 24 people and injured 210, police said on Monday."
    assert [day(only(name, sentence).said) for name in ("deaths", "injured")] == ["2024-03-04", "2024-03-04"]


def test_history_beside_the_news_keeps_its_own_time() -> None:
    text = (
        "An earthquake of magnitude 5.8 shook the valley on Tuesday.\n\n"
        "In 1999, an earthquake of magnitude 7.4 killed 17,000 people there."
    )
    assert [(shown(one), day(one.subject.time)) for one in slot("magnitude", text)] == [
        ("5.8", "2024-03-05"),
        ("7.4", "1999"),
    ]
    assert day(only("deaths", text).subject.time) == "1999"


def test_a_figure_of_history_without_its_event_is_not_the_news() -> None:
    text = "A fire burned down a warehouse on Tuesday. In 1998 a fire there killed 12 people. It burned for three days."
    assert day(only("deaths", text).subject.time) == "1998"


@pytest.mark.parametrize("certainty", ["stated", "inferred", "guess"])
def test_a_weekday_counts_from_the_day_of_publication_unless_that_is_a_guess(certainty: str) -> None:
    found = slot("time", article("The quake struck on Friday.", certainty=certainty))  # type: ignore[arg-type]
    assert [shown(one) for one in found] == ([] if certainty == "guess" else ["2024-03-01"])


def test_without_a_day_of_publication_only_full_dates_are_known() -> None:
    undated = article("The quake struck on Friday. The fire broke out on March 1, 2024.", published=None)
    assert [(one.subject.type, shown(one)) for one in slot("time", undated)] == [("fire", "2024-03-01")]
    assert {one.said for one in statements(undated)} == {None}


def test_an_entry_of_a_timeline_is_dated_by_its_event() -> None:
    entry = article("Quake strikes the island, killing 12 people.", kind="timeline")
    deaths = only("deaths", entry)
    assert (day(deaths.subject.time), deaths.said) == ("2024-03-06", None)


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("Lena Ortiz announced her resignation on Monday.", []),
        ("The minister condemned the attack on Monday.", []),
        ("A man was charged with arson on Monday.", []),
        ("A man will face a judge on Monday on two murder charges.", []),
        ("Macron and Merkel announced talks on March 20.", ["2024-03-20"]),  # still to come, so it is theirs
    ],
)
def test_a_day_behind_what_is_spoken_of_may_be_that_of_speaking(sentence: str, time: list[str]) -> None:
    assert [shown(one) for one in slot("time", sentence)] == time
