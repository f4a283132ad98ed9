"""Sentences and whom they name. A case is the text, its day, and the mentions in order: text -> key."""

from itertools import pairwise

import pytest

from checker.articles.model import Article, Clock
from checker.entities import EntityMention, find
from checker.language import parse


def mentions(text: str, day: str | None = "2019-05-14", title: str = "") -> tuple[EntityMention, ...]:
    clocks = (Clock("published", day),) if day else ()
    return find(parse(Article("a", text, title, clocks=clocks)))


def keys(text: str, day: str | None = "2019-05-14", title: str = "") -> list[str]:
    return [mention.entity for mention in mentions(text, day, title)]


LISTED = [
    ("The Kremlin welcomed Vladimir Putin home.", ["org:kremlin", "person:vladimir-putin"]),
    ("Leaders of the Group of 20 (G20) flew to Japan.", ["org:g20", "org:g20", "country:jp"]),
    ("A G-20 meeting is planned.", ["org:g20"]),
    ("The U.S. Geological Survey (USGS) measured it.", ["org:usgs", "org:usgs"]),
    ("U.S.-Russia trade fell.", ["country:us", "country:ru"]),
    ("A New Zealand-born cook left.", ["country:nz"]),
    ("It was an Argentine ship.", ["country:ar"]),
    ("He told us nothing in May.", []),
    ("They sailed the Black Sea on Monday.", ["place:black-sea"]),
    ("U.S. Secretary of State Michael Pompeo arrived.", ["person:mike-pompeo"]),
    ("Putin's spokesman, Dmitry Peskov, was calm.", ["person:dmitry-peskov", "person:dmitry-peskov"]),
]


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_listed_names(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


OFFICES = [
    ("The U.S. president spoke.", "2019-05-14", "person:donald-trump"),
    ("The U.S. president spoke.", "2022-05-14", "person:joe-biden"),
    ("The US president spoke.", "2010-05-14", "person:barack-obama"),
    ("The Russian leader spoke.", "2019-05-14", "person:vladimir-putin"),
    ("The president of Russia spoke.", "2010-05-14", "person:dmitry-medvedev"),
    ("Germany's chancellor spoke.", "2015-03-01", "person:angela-merkel"),
    ("The NATO chief spoke.", "2018-03-01", "person:jens-stoltenberg"),
    ("President Bush spoke.", "2003-03-01", "person:george-w-bush"),
    ("President Clinton spoke.", "2000-03-01", "person:bill-clinton"),
    ("Former President Clinton spoke.", "2008-03-01", "person:bill-clinton"),
    ("The U.S. president spoke.", "2021-01-20", "office:president-us"),
    ("The U.S. president spoke.", None, "office:president-us"),
]


@pytest.mark.parametrize(("text", "day", "expected"), OFFICES)
def test_an_office_is_its_holder_on_the_articles_day(text: str, day: str | None, expected: str) -> None:
    assert keys(text, day) == [expected]


def test_the_president_is_the_only_one_the_article_names() -> None:
    assert keys("President Barack Obama came. The president left.", "2010-05-01") == ["person:barack-obama"] * 2


def test_the_president_stays_open_where_two_are_named() -> None:
    found = keys("The U.S. president met the Russian president. The president left.")
    assert found[-1] == "group:president"


PEOPLE = [
    ("Dora Quill came. Quill left.", ["person:dora-quill"] * 2),
    ("Dora Quill came. Mrs Quill left.", ["person:dora-quill"] * 2),
    ("Police Inspector Dan Oakes said so.", ["person:dan-oakes"]),
    ("Climber Dan Oakes, 45, fell.", ["person:dan-oakes"]),
    ("Dan Alan Oakes came. Dan Oakes left.", ["person:dan-alan-oakes"] * 2),
    ("Dan Oakes and Dora Oakes came. Oakes left.", ["person:dan-oakes", "person:dora-oakes", "person:~oakes"]),
    ("Mr Oakes and Mrs Oakes came with Dan Oakes.", ["person:~oakes", "person:~oakes", "person:dan-oakes"]),
    ("Karim Rait came. Raite left, said Raite.", ["person:karim-rait", "person:~raite", "person:~raite"]),
    ("It was Mr Oakes.", ["person:~oakes"]),
    ("Donald Trump Jr. came.", ["person:donald-trump-jr"]),
    ("Judge Mary Oakes QC ruled.", ["person:mary-oakes"]),
    ("Ivanka Trump came, and Trump left.", ["person:ivanka-trump", "person:~trump"]),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people_of_one_article(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


PLACES = [
    ("The ship left Sochi.", ["place:sochi-ru"]),
    ("The talks in Paris failed.", ["place:paris-fr"]),
    ("Crews dug near Wih Tenang.", ["place:wih-tenang"]),
    ("It hit Tenang village.", ["place:tenang"]),
    ("A road in Peoria, Ill., was closed.", ["place:peoria-il-us", "place:illinois-us"]),
    ("A road in Manchester, New Hampshire, was closed.", ["place:manchester-us", "place:new-hampshire-us"]),
    ("A road in Savannah, Georgia, was closed.", ["place:savannah-us", "place:georgia-us"]),
    ("A road in Tbilisi, Georgia, was closed.", ["place:tbilisi-ge", "country:ge"]),
    ("They live on Quill Street by the Quill River.", ["place:quill-street", "place:quill-river"]),
    ("The Gulf of Aden is wide.", ["place:gulf-of-aden"]),
    ("Mt Quill is high.", ["place:mt-quill"]),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_places(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


CAPITALS = [
    ("Moscow denied the report.", "country:ru"),
    ("There were snubs from Washington.", "country:us"),
    ("A delegation flew from Washington.", "place:washington-us"),
    ("Kyiv vowed to stay.", "country:ua"),
    ("The fair in Kiev ended.", "place:kyiv-ua"),
    ("The fair in Moscow ended.", "place:moscow-ru"),
    ("A thief took it from Paris storehouses.", "place:paris-fr"),
]


@pytest.mark.parametrize(("text", "expected"), CAPITALS)
def test_a_capital_acts_or_is_a_place(text: str, expected: str) -> None:
    assert keys(text) == [expected]


KINDS = [
    ("He works for Oakes Shipping Ltd in town.", "organisation", "org:oakes-shipping-ltd"),
    ("The frigate INS Sagar turned.", "unknown", "name:ins-sagar"),
    ("It left Hurricane Dora behind.", "unknown", "name:hurricane-dora"),
    ("We asked the Oakham Harbour Board.", "organisation", "org:oakham-harbour-board"),
    ("It was said by police.", "group", "group:police"),
    ("It was said by Indonesian police.", "group", "group:police"),
    ("It angered an Australian climber.", "group", "country:au"),
    ("It was said by the governor of Aceh.", "person", "group:governor-of-aceh"),
]


@pytest.mark.parametrize(("text", "kind", "entity"), KINDS)
def test_kinds(text: str, kind: str, entity: str) -> None:
    assert [(m.kind, m.entity) for m in mentions(text)] == [(kind, entity)]


SIDES = [
    ("The Kremlin was silent.", ("country:ru",)),
    ("Putin was silent.", ("country:ru",)),
    ("The Russian leader was silent.", ("country:ru",)),
    ("Russian officials were silent.", ("country:ru",)),
    ("Sochi was silent, and in Sochi.", ("country:ru",)),
]


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_sides(text: str, sides: tuple[str, ...]) -> None:
    assert mentions(text)[0].sides == sides


NO_NAMES = [
    "Rescuers dug on. Strong winds blew on Monday.",
    "On Tuesday, GMT was used.",
    "“We waited,” he said. “Nobody came.”",
    "In April the Christmas tree fell.",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_capitals_without_a_name(text: str) -> None:
    assert [m.entity for m in mentions(text) if not m.entity.startswith("group:")] == []


def test_a_headline_names_only_what_is_listed_or_in_the_body() -> None:
    found = mentions("Dora Quill closed the pier.", title="Quill Closes Pier After Storm Hits Japan")
    assert [(m.field, m.text, m.entity) for m in found] == [
        ("title", "Quill", "person:dora-quill"),
        ("title", "Japan", "country:jp"),
        ("text", "Dora Quill", "person:dora-quill"),
    ]


def test_a_headline_run_together_with_the_text() -> None:
    text = "Harbour Pier Closed After Storm The harbour pier was closed after a storm, Dora Quill said."
    assert keys(text) == ["person:dora-quill"]


def test_an_acronym_given_in_the_text() -> None:
    found = keys("The Oakham Harbour Board (OHB) met. The OHB rose.")
    assert found == ["org:oakham-harbour-board"] * 3


def test_mentions_do_not_overlap_and_quote_the_text() -> None:
    text = "U.S.-Russia talks: Putin's spokesman, Dmitry Peskov, met Police Inspector Dan Oakes in Peoria, Ill."
    found = mentions(text)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


JOBS = [
    ("Ferrywoman Edda Quist steered the boat home, the board said.", "person:edda-quist"),
    ("The warden came. Nobody saw the other warden, but Lampwoman Edda Quist did.", "person:edda-quist"),
    ("A bellringer was there on Monday; it was Bellringer Edda Quist who saw the fire.", "person:edda-quist"),
    ("Police said that Coxswain Edda Quist had gone out.", "person:edda-quist"),
    ("Norman Quist met him on Monday in Leipzig.", "person:norman-quist"),
]


@pytest.mark.parametrize(("text", "entity"), JOBS)
def test_a_job_before_a_name_is_no_part_of_it(text: str, entity: str) -> None:
    assert entity in [mention.entity for mention in find(parse(Article("a", text)))]
