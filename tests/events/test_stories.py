"""Which articles tell one story: by their rarer words and their days, not by folders."""

import pytest

from checker.events.stories import cluster
from tests.events.happenings import told

PADANG = (
    "A strong earthquake shook Padang on Tuesday, collapsing a school and killing 12 people. Boats broke loose in the "
    "harbour and the road along the coast of West Sumatra was cut by a landslide near Pariaman.",
    "Rescuers in Padang dug through the collapsed school on Wednesday after an earthquake that killed dozens. Divers "
    "looked for fishermen of Pariaman whose boats had sunk; the harbour of West Sumatra's capital stayed closed.",
    "The school that collapsed in Padang had been inspected in January, the governor of West Sumatra said. He promised "
    "to rebuild it by summer, and the harbour before that.",
)
SALERNO = (
    "A strong earthquake shook Salerno on Tuesday, cracking the cathedral and injuring nine nuns. Trains between "
    "Naples and Reggio stood still for six hours while engineers walked the viaducts of the Cilento.",
    "Engineers closed the cathedral of Salerno after an earthquake opened cracks above the nave. The bishop will say "
    "mass in a tent; trains to Naples ran again over the viaducts of the Cilento.",
)


def stories(*texts: str, days: tuple[str, ...] = ()) -> list[set[int]]:
    """Which of the texts are told together, by their numbers."""
    days = days or ("2024-03-06",) * len(texts)
    articles = [told(text, day, name=f"a{n}") for n, (text, day) in enumerate(zip(texts, days, strict=True))]
    groups: dict[str, set[int]] = {}
    for name, story in cluster(articles).items():
        groups.setdefault(story, set()).add(int(name[1:]))
    return sorted(groups.values(), key=min)


def test_one_story_in_several_papers() -> None:
    assert stories(*PADANG) == [{0, 1, 2}]


def test_two_quakes_are_two_stories() -> None:
    assert stories(*PADANG, *SALERNO) == [{0, 1, 2}, {3, 4}]


def test_the_same_words_months_later_are_another_story() -> None:
    assert stories(PADANG[0], PADANG[0], days=("2024-03-06", "2024-09-06")) == [{0}, {1}]


def test_an_undated_article_may_belong_to_any_day() -> None:
    dated = told(PADANG[0], name="a")
    undated = told(PADANG[1], name="b")
    undated = type(undated)("b", undated.text)
    assert len(set(cluster([dated, undated]).values())) == 1


def test_a_story_is_named_by_its_smallest_article() -> None:
    articles = [told(text, name=name) for text, name in zip(PADANG, ("c", "a", "b"), strict=True)]
    assert set(cluster(articles).values()) == {"a"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Quake in Padang.", "Quake in Padang, again."),
        ("The ferry Isolde sinks off Porthallow; 12 drown.", "Divers find the wreck of the Isolde near Porthallow."),
        ("Governor Brask bans rallies in Velm.", "Thousands defy Brask's ban and march through Velm."),
    ],
)
def test_names_make_a_story_of_briefs(one: str, other: str) -> None:
    assert stories(one, other) == [{0, 1}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Quake in Padang.", "Quake in Salerno."),
        ("A ferry sinks; 12 drown.", "Ferry workers go on strike for higher wages."),
        ("Police said on Tuesday that two people were killed.", "Two people were killed on Tuesday, police said."),
        ("", "Quake in Padang."),
    ],
)
def test_common_words_tell_no_story(one: str, other: str) -> None:
    assert stories(one, other) == [{0}, {1}]


def test_an_entry_of_a_time_line_goes_where_its_words_are_at_home() -> None:
    entries = (
        "Protesters in Velm demand that governor Brask resign.",
        "Brask sends troops to Velm; nine protesters are shot.",
        "The opposition in Velm rejects talks with Brask.",
        "Brask leaves Velm for hospital treatment.",
        "Huge new protests near the university of Velm.",
        "A ferry sinks off Porthallow; 12 drown.",
    )
    days = ("2024-03-01", "2024-03-03", "2024-03-08", "2024-03-12", "2024-03-06", "2024-03-06")
    assert stories(*entries, days=days) == [{0, 1, 2, 3, 4}, {5}]


def test_no_articles_no_stories() -> None:
    assert cluster([]) == {}
