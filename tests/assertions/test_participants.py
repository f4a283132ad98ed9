"""Who takes part in what, and where it is."""

import pytest

from tests.assertions.reading import only, people, slot


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Macron met Merkel in Paris.", "macron, merkel"),
        ("Macron and Merkel met in Paris.", "macron, merkel"),
        ("Macron and Merkel will hold talks on Friday.", "macron, merkel"),
        ("Macron and Merkel agreed to meet in May.", "macron, merkel"),
        ("The talks between Macron and Merkel took place in Geneva.", "macron, merkel"),
        ("The meeting of Emmanuel Macron, Angela Merkel and Boris Johnson was cancelled.", "johnson, macron, merkel"),
        ("Macron announced that he will meet Merkel.", "macron, merkel"),
        ("Merkel declined to meet Macron.", "macron, merkel"),
        ('"I will meet Merkel," Macron said.', "macron, merkel"),
        # Who only speaks of it does not take part.
        ("Boris Johnson said that Macron had met Merkel.", "macron, merkel"),
        ("Macron met Merkel, according to Boris Johnson.", "macron, merkel"),
        ("Macron had met Merkel, Boris Johnson said.", "macron, merkel"),
        # A place is where, not who.
        ("Macron will meet Merkel at a castle in Germany.", "macron, merkel"),
    ],
)
def test_who_takes_part(sentence: str, who: str) -> None:
    assert people(only("status", sentence)) == who


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("An earthquake in Padang killed 12 people.", ("place:padang-id",)),
        ("Macron met Merkel in Paris.", ("place:paris-fr",)),
        ("The fire broke out in the Italian town of Salerno.", ("place:salerno-it",)),
        ("The quake struck on Friday, three days after an earthquake in Padang.", ()),
        ("An earthquake struck Padang on Tuesday.", ("place:padang-id",)),
        ("Macron cancelled a visit to Berlin because of the flood in Paris.", ("place:berlin-de",)),
        ("The fire spread.", ()),
    ],
)
def test_where_it_is(sentence: str, where: tuple[str, ...]) -> None:
    assert slot("status", sentence)[0].subject.place == where


def test_each_event_of_a_sentence_has_its_own_place() -> None:
    visit, flood = slot("status", "Macron cancelled a visit to Berlin because of the flood in Paris.")
    assert (visit.subject.place, flood.subject.place) == (("place:berlin-de",), ("place:paris-fr",))


def test_of_what_has_no_participants_only_the_place_is_kept() -> None:
    one = only("status", "Lena Ortiz said that an earthquake shook Padang.")
    assert one.subject.participants == ()
