"""Which statements speak of one happening: people, places and days keep two apart, and only where it is certain."""

import pytest

from checker.articles.model import Article, Clock
from checker.events import identify
from tests.events.happenings import desk, of, told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The same people, in other words.
        ("Macron will meet Merkel in Paris.", "The French president and Merkel will meet on Friday."),
        ("Macron announced that he will meet Merkel.", "No meeting has been agreed, Merkel's spokesman said."),
        ("Macron will meet Merkel on Friday.", "The meeting of Macron and Merkel in Paris was called off."),
        # A place within a place, a day within a month.
        ("A fire in Paris killed three people on Monday.", "The fire in France killed four people."),
        ("Macron will meet Merkel on March 20.", "Macron wants to meet Merkel in March."),
        # Nothing said of whom, where or when.
        ("Macron will meet Merkel on Friday.", "The talks have been postponed."),
        ("An earthquake in Padang killed 12 people on Tuesday.", "The quake destroyed 20 houses."),
    ],
)
def test_one_event(one: str, other: str) -> None:
    assert of(one, other).one_event(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Other people.
        ("Macron will meet Merkel on Friday.", "Macron will meet Boris Johnson on Friday."),
        # Other days.
        ("Macron met Merkel in Paris on March 1.", "Macron met Merkel in Paris on November 11, 2023."),
        ("Macron will meet Merkel in May.", "Macron called off a meeting with Merkel in November 2023."),
        ("An earthquake shook Padang on Tuesday.", "In 2009, an earthquake killed 1,100 people in Padang."),
        # Other places.
        ("A fire in Paris killed three people on Monday.", "A fire in Berlin killed three people on Monday."),
        # Another kind of thing.
        ("Macron will visit Berlin on Friday.", "Macron will meet Merkel on Friday."),
        ("An earthquake shook Padang on Tuesday.", "A fire broke out in Padang on Tuesday."),
    ],
)
def test_two_events(one: str, other: str) -> None:
    assert not of(one, other).one_event(one, other)


def test_a_vague_mention_is_of_what_the_article_leads_with() -> None:
    found = of(
        "Macron will meet Merkel in Berlin next month.",
        "He called off a meeting with Boris Johnson in November 2023.",
        "The talks are being prepared, officials said.",
    )
    assert found.one_event("will meet Merkel", "are being prepared")
    assert not found.one_event("called off", "are being prepared")


def test_history_stays_apart_from_the_news_across_articles() -> None:
    found = desk(
        [
            told("An earthquake in Padang killed 12 people on Tuesday, police in Sumatra said.", name="echo"),
            told("An earthquake in Padang killed at least nine people, police in Sumatra said. In 2009, an earthquake "
                 "in Padang killed 1,100.", name="post"),
        ]
    )  # fmt: skip
    assert len(set(found.events.stories.values())) == 1
    assert found.keys("killed 12") == found.keys("killed at least nine")
    assert found.keys("In 2009").event != found.keys("killed 12").event


def test_dates_may_disagree_where_they_were_left_out() -> None:
    """Two days for one meeting are two events by their time, and one for a rule that compares the times."""
    found = of("Macron will meet Merkel in Paris on March 20.", "Macron will meet Merkel in Paris on March 22.")
    first, second = (found.keys(day, "time") for day in ("March 20", "March 22"))
    assert first.event != second.event
    assert first.without_time == second.without_time


def test_what_recurs_stays_apart_even_without_its_time() -> None:
    """Meetings of the same two people in November and in May are further apart than two dates for one meeting."""
    found = of("Macron will meet Merkel in May.", "Macron met Merkel in November 2023.")
    first, second = (found.keys(text, "time") for text in ("in May", "in November"))
    assert first.without_time != second.without_time


def test_places_may_disagree_where_they_were_left_out() -> None:
    found = of("Macron will meet Merkel in Paris on March 20.", "Macron will meet Merkel in Berlin on March 20.")
    first, second = found.keys("in Paris"), found.keys("in Berlin")
    assert first.event != second.event
    assert first.without_place == second.without_place


def test_people_may_disagree_where_they_were_left_out() -> None:
    found = of("Macron will meet Merkel in Paris on March 20.", "Macron will meet Boris Johnson in Paris on March 20.")
    first, second = found.keys("Merkel"), found.keys("Boris")
    assert first.event != second.event
    assert first.without_participants == second.without_participants


def test_a_person_is_one_within_a_story() -> None:
    text = "Lena Ortiz, 36, resigned as mayor of Salerno on Monday after the flooding of the harbour tunnel."
    found = desk([told(text, name="echo"), told(text.replace("36", "37"), name="post")])
    assert found.keys("36", "age").event == found.keys("37", "age").event


def test_members_are_the_other_side_of_the_keys() -> None:
    found = of("Macron will meet Merkel on Friday.", "Macron will meet Boris Johnson on Friday.", "A fire broke out.")
    for event, members in found.events.members.items():
        assert all(found.events.keys[member].event == event for member in members)
    known = [one for one, keys in found.events.keys.items() if keys.event is not None]
    assert sorted(m for members in found.events.members.values() for m in members) == sorted(known)


def test_wire_copies_have_one_origin() -> None:
    sentence = "A fire in the old town of Salerno killed three people on Monday, officials said."
    found = desk([told(sentence, name="echo"), told(sentence.replace(",", " -"), name="post")])
    deaths = [one.id for one in found.assertions if one.slot == "deaths"]
    assert len(deaths) == 2
    assert len({found.events.origins[one] for one in deaths}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A fire in the old town of Salerno killed three people on Monday, officials said.",
         "A fire in the old town of Salerno killed five people on Monday, officials said."),
        ("The fire killed three people.", "The fire killed three people."),
    ],
)  # fmt: skip
def test_what_is_no_copy_has_an_origin_of_its_own(one: str, other: str) -> None:
    """Another figure, or words so few that anybody may choose them."""
    found = desk([told(one, name="echo"), told(other, name="post")])
    deaths = [a.id for a in found.assertions if a.slot == "deaths"]
    assert len({found.events.origins[a] for a in deaths}) == 2


def test_an_unknown_type_of_another_extractor_is_told_apart_by_all_that_is_said() -> None:
    (one, *_) = of("Macron will meet Merkel on Friday.").assertions
    handed_in = one.model_copy(update={"subject": one.subject.model_copy(update={"type": "coronation"})})
    assert identify([handed_in], []).keys[handed_in.id].event == handed_in.id


def test_two_sites_of_one_attack_are_counted_each_for_itself() -> None:
    found = desk(
        [
            told(
                "Bombings at the embassies in Kenya and Tanzania on Tuesday killed 211 people, police said.", name="a"
            ),
            told("The bombing in Kenya on Tuesday killed 200 people at the embassy, officials said.", name="b"),
            told("The bombing in Tanzania on Tuesday killed 11 people at the embassy, officials said.", name="c"),
            told("The embassy bombing in Kenya on Tuesday has now killed 201 people, officials said.", name="d"),
        ]
    )
    both, kenya, tanzania, later = (found.keys(f"killed {n}", "deaths").event for n in ("211", "200", "11", "201"))
    assert len({both, kenya, tanzania}) == 3
    assert later == kenya


def test_a_dispute_on_the_day_of_a_disaster_hides_no_other_dispute() -> None:
    """One paper has the fire on Sunday, another on Saturday: it is one fire, whose toll can be compared."""
    found = desk(
        [
            told("A fire at the Hotel Lindgren in Porto on Monday killed six people, officials said.", name="a"),
            told("A fire at the Hotel Lindgren in Porto on Tuesday killed five people, officials said.", name="b"),
        ]
    )
    assert found.keys("killed six", "deaths").event == found.keys("killed five", "deaths").event


def test_one_article_that_tells_of_two_days_tells_of_two_disasters() -> None:
    found = desk(
        [
            told("An earthquake struck Padang on Monday. Another earthquake struck Padang on Tuesday.", name="a"),
            told("An earthquake struck Padang on Tuesday, police said.", name="b"),
        ]
    )
    monday, tuesday = found.keys("on Monday", "time"), found.keys("Another", "time")
    assert monday.event != tuesday.event
    assert monday.without_time != tuesday.without_time
    assert found.keys("police said", "time").event == tuesday.event


def test_it_stays_open_which_of_two_fires_is_meant() -> None:
    found = desk(
        [
            told("A fire at the Hotel Lindgren in Porto killed six people on Monday.", name="a"),
            told("A fire at the Hotel Lindgren in Braga killed two people on Monday.", name="b"),
            told("The fire at the Hotel Lindgren killed three people.", name="c"),
        ]
    )
    assert len({found.keys(f"killed {n}", "deaths").event for n in ("six", "two", "three")}) == 3


def test_an_attack_may_be_told_as_a_shooting() -> None:
    found = desk(
        [
            told("A gunman killed four people in a shooting in Salerno on Monday, police said.", name="a"),
            told("The attack in Salerno on Monday killed five people, the mayor of Salerno said.", name="b"),
        ]
    )
    assert found.keys("killed four", "deaths").event == found.keys("killed five", "deaths").event


def test_the_shots_at_a_protest_share_its_toll() -> None:
    found = desk(
        [
            told("Four people died in a protest in Salerno on Monday, the mayor of Salerno said.", name="a"),
            told("Police opened fire in Salerno on Monday, killing seven people, doctors in Salerno said.", name="b"),
        ]
    )
    protest, shots = found.keys("Four", "deaths"), found.keys("seven", "deaths")
    assert protest.event == shots.event


def test_another_quake_is_not_the_quake() -> None:
    found = of(
        "An earthquake in Padang killed 12 people on Tuesday.",
        "Another quake killed three people.",
        "The quake destroyed 20 houses.",
    )
    assert found.keys("Another quake").event != found.keys("An earthquake").event
    assert found.keys("The quake").event == found.keys("An earthquake").event


def test_background_is_one_across_articles() -> None:
    """The tsunami that everybody recalls is not the flood of today, and is one."""
    found = desk(
        [
            told("A flood in Padang killed 12 people on Tuesday. In 2009, a flood killed 1,100 in Padang.", name="a"),
            told("A flood in Padang killed nine people on Tuesday. A flood in Padang in 2009 killed 900.", name="b"),
        ]
    )
    assert found.keys("1,100", "deaths").event == found.keys("900", "deaths").event
    assert found.keys("1,100", "deaths").event != found.keys("killed 12", "deaths").event


def test_two_spellings_of_one_man_are_one() -> None:
    text = "Duncan Orlaite, 36, resigned as mayor of Salerno on Monday after the flooding of the harbour tunnel."
    found = desk([told(text, name="a"), told(text.replace("36", "37").replace("Orlaite", "Orlait"), name="b")])
    assert found.keys("36", "age").event == found.keys("37", "age").event


def test_entries_of_two_time_lines_a_day_apart_are_one_event() -> None:
    def entry(name: str, day: str, text: str) -> Article:
        return Article(name, text, publisher=name, kind="timeline", clocks=(Clock("published", day),))

    found = desk(
        [
            entry("echo", "2024-03-04", "An explosion on the ferry Isolde off Porthallow kills nine people."),
            entry("post", "2024-03-05", "A blast on the ferry Isolde off Porthallow kills eleven people."),
            entry("post-2", "2024-03-20", "The wreck of the Isolde is found; the explosion killed twelve people."),
        ]
    )
    assert len({found.keys(f"{n} people", "deaths").event for n in ("nine", "eleven", "twelve")}) == 1
