"""Figures and what they measure; what they are counted over; and figures that measure nothing."""

import pytest

from checker.assertions.model import QuantityValue
from tests.assertions.reading import all_shown, article, only, people, shown, slot, statements


@pytest.mark.parametrize(
    ("sentence", "name", "value"),
    [
        ("The earthquake killed 24 people.", "deaths", "24"),
        ("At least 24 people died in the earthquake.", "deaths", "24.."),
        ("More than 300 people were killed in the earthquake.", "deaths", "300.."),
        ("As many as 50 people were killed in the earthquake.", "deaths", "..50"),
        ("The death toll from the earthquake rose to 31.", "deaths", "31 (total)"),
        ("24 people have so far been confirmed dead in the earthquake.", "deaths", "24 (total)"),
        ("No one was killed in the fire.", "deaths", "0"),
        ("The blast injured 210 people.", "injured", "210"),
        ("Nearly 300 people were hurt in the blast.", "injured", "270..300"),
        ("Twenty-two people remain missing after the earthquake.", "missing", "22"),
        ("A 6.1-magnitude earthquake shook the valley.", "magnitude", "6.1"),
        ("The earthquake had a magnitude of 6.4.", "magnitude", "6.4"),
        ("The earthquake had a preliminary magnitude of 6.4.", "magnitude", "6.4"),
        ("The magnitude-6.1 quake was downgraded from magnitude 6.4.", "magnitude", "6.1"),
        ("The quake was centred at a depth of 10 km.", "depth", "10000"),
        ("The quake was 35 kilometers deep.", "depth", "35000"),
        ("About 1,500 homes and shops were damaged in the quake.", "buildings-damaged", "1425..1575"),
        ("About 50,000 people marched during the protest.", "crowd", "45000..55000"),
        ("Police arrested 12 people at the protest.", "arrests", "12"),
        ("Robbers stole jewels worth $2 million in the heist.", "loot", "2e+06"),
        ("The climber fell 300 metres to his death.", "fall-height", "300"),
        ("Six people were aboard when the plane crash happened.", "aboard", "6"),
    ],
)
def test_what_a_figure_measures(sentence: str, name: str, value: str) -> None:
    assert shown(only(name, sentence)) == value


@pytest.mark.parametrize(
    ("sentence", "name", "unit"),
    [
        ("Robbers stole jewels worth 2 million euros in the heist.", "loot", "EUR"),
        ("Robbers stole jewels worth $2 million in the heist.", "loot", "$"),
        ("Robbers stole jewels worth $2 million in the Boston heist.", "loot", "USD"),
        ("Robbers from Boston stole jewels worth $2 million in the Toronto heist.", "loot", "$"),
        ("The quake was 6 miles deep.", "depth", "m"),
    ],
)
def test_currencies_stay_apart_and_lengths_become_metres(sentence: str, name: str, unit: str) -> None:
    value = only(name, sentence).value
    assert isinstance(value, QuantityValue)
    assert value.unit == unit


@pytest.mark.parametrize(
    ("sentence", "distance", "direction"),
    [
        ("The quake was centered about 14 miles north-northeast of Padang.", "21404.3..23657.4", "nne"),
        ("The quake struck 35 miles southwest of Padang.", "56327", "sw"),
        ("The spill is 50 miles from Padang.", "80467.2", None),
    ],
)
def test_distance_and_direction(sentence: str, distance: str, direction: str | None) -> None:
    one = only("distance", sentence)
    assert (shown(one), one.scope.where) == (distance, "near:padang")
    assert all_shown(slot("direction", sentence)) == ([direction] if direction else [])


def test_a_converted_figure_in_brackets_is_the_same_distance() -> None:
    found = slot("distance", "The quake struck 35 miles (56 kilometres) southwest of Padang.")
    assert [(shown(one), one.scope.where) for one in found] == [
        ("56327", "near:padang"),
    ]


@pytest.mark.parametrize(
    ("sentence", "slot_name", "subject", "value"),
    [
        ("Lena Ortiz, 36, won the race.", "age", "person:lena-ortiz", "36"),
        ("The 36-year-old Lena Ortiz won the race.", "age", "person:lena-ortiz", "36"),
        ("Police said Lena Ortiz was 36 years old.", "age", "person:lena-ortiz", "36"),
        ("Padang has a population of 900,000 people.", "population", "place:padang-id", "900000"),
    ],
)
def test_figures_of_people_and_places(sentence: str, slot_name: str, subject: str, value: str) -> None:
    one = only(slot_name, sentence)
    assert (one.subject.entity, shown(one)) == (subject, value)


@pytest.mark.parametrize(
    ("sentence", "name", "value", "scope"),
    [
        ("The fire killed 12 people.", "deaths", "12", {}),
        ("Another 12 people were injured in the fire.", "injured", "12 (additional)", {"part": "additional"}),
        ("Two more people died in the fire.", "deaths", "2 (additional)", {"part": "additional"}),
        ("The fire killed a total of 40 people.", "deaths", "40 (total)", {"part": "total"}),
        ("So far 40 people have died in the fire.", "deaths", "40 (total)", {"part": "total"}),
        ("The earthquake killed 12 people in Padang.", "deaths", "12", {"where": "place:padang-id"}),
        ("In the district of Padang, ten people were killed by the quake.", "deaths", "10",
         {"where": "place:padang-id"}),
        ("The tsunami killed 170,000 people in the province.", "deaths", "170000", {"where": "the province"}),
        ("During the protest 50,000 people marched nationwide.", "crowd", "50000", {"where": "nationwide"}),
        ("Nine people were also killed in the fire.", "deaths", "9 (additional)", {"part": "additional"}),
        ("Twelve people, including three children, were killed in the fire.", "deaths", "12", {}),
        ("Twelve people (three of them children) were killed in the fire.", "deaths", "12", {}),
        ("The fire left 12 people, among them three children, dead.", "deaths", "12", {}),
        ("The riots killed 20 protesters.", "deaths", "20", {}),
        ("The fire killed nine firefighters.", "deaths", "9", {"whom": "firefighters"}),
    ],
)  # fmt: skip
def test_what_a_figure_is_counted_over(sentence: str, name: str, value: str, scope: dict[str, str]) -> None:
    one = only(name, sentence)
    assert (shown(one), one.scope.model_dump(exclude_none=True)) == (value, scope)


def test_the_rest_and_the_whole_stay_apart() -> None:
    sentence = "Two more people died in the fire, bringing the death toll to nine."
    assert all_shown(slot("deaths", sentence)) == ["2 (additional)", "9 (total)"]


def test_what_a_toll_adds_up_is_a_part_of_it() -> None:
    sentence = "The earthquake killed 12 people on Monday, bringing the death toll to 40."
    assert all_shown(slot("deaths", sentence)) == ["12 (part)", "40 (total)"]


def test_two_kinds_of_victims_are_parts_of_one_toll() -> None:
    found = slot("deaths", "Three officers and 20 protesters were killed in the riots.")
    assert [(one.scope.whom, shown(one)) for one in found] == [("protesters", "20")]


def test_some_of_them_and_all_of_them_stay_apart() -> None:
    sentence = "Seven of the 12 people killed in the fire were children."
    assert all_shown(slot("deaths", sentence)) == ["7 (part)", "12"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A magnitude-6 quake can cause severe damage.",
        "Quakes of around magnitude 2 are common in the valley.",
        "Police denied that 50 people were killed in the fire.",
        "Were 50 people killed in the fire?",
        "Macron asked whether 50 people were killed in the fire.",
        "The fire killed 200 cows.",
        "The earthquake struck 12 days ago.",
        "The earthquake was felt by the 24 tenants.",
        "The attack began at 12.",
    ],
)
def test_figures_that_measure_nothing(sentence: str) -> None:
    typed = [one for one in statements(sentence) if one.value.kind == "quantity" and not one.slot.startswith("figure")]
    assert all_shown(typed) == []


def test_a_figure_without_an_event_beside_it_belongs_to_the_articles_own() -> None:
    text = "A fire destroyed a warehouse in Padang on Monday.\n\nTwelve people were killed."
    assert only("deaths", text).subject == only("time", text).subject


def test_a_figure_in_an_article_without_a_fitting_event_is_left_out() -> None:
    assert slot("deaths", "Macron met Merkel on Monday. Twelve people were killed.") == ()


def test_the_headline_counts() -> None:
    one = only("deaths", article("Rescuers went on digging.", title="Quake kills 24 in Padang"))
    assert (one.field, shown(one), one.quote) == ("title", "24", "Quake kills 24 in Padang")


def test_of_two_events_the_figure_belongs_to_the_nearer() -> None:
    text = "The march ended peacefully, but a fire in the old town killed three people."
    assert only("deaths", text).subject.type == "fire"
    assert people(only("deaths", text)) == ""
