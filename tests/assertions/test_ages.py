"""Ages of people who are not named right beside the figure."""

import pytest

from tests.assertions.reading import slot


def ages(text: str) -> list[tuple[str | None, float | None]]:
    return [(one.subject.entity, one.value.low) for one in slot("age", text)]  # type: ignore[union-attr]


QUERA = "person:marisol-quera"


@pytest.mark.parametrize(
    "text",
    [
        "Marisol Quera, whose voice carried the songs of Velm, has died at the age of 83, her family said.",
        "The singer Marisol Quera, who has died aged 83, never learned to read music.",
        "The singer Marisol Quera died on Monday. She was 83.",
        "Marisol Quera was 83 when she died.",
        "Marisol Quera sang in Velm. Quera wept, and Quera left. The 83-year-old will not be back.",
    ],
)
def test_who_is_meant_is_told_nearby(text: str) -> None:
    assert ages(text) == [(QUERA, 83)]


@pytest.mark.parametrize(
    "text",
    [
        # history
        "Marisol Quera sang in Velm. She was 38 when she left it.",
        "Marisol Quera sang in Velm. She had left it when she was 38.",
        # a figure that is no age
        "The score was 83, and Marisol Quera wept.",
        "Marisol Quera was 83 points ahead.",
        # of two people, or of nobody who is named
        "Marisol Quera sang for Nils Brandt, who died at the age of 83.",
        "An 83-year-old woman was hurt.",
    ],
)
def test_else_nobody_is(text: str) -> None:
    assert QUERA not in [who for who, _ in ages(text)]
