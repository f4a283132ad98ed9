"""Laws that hold for every text: exact spans, ordered bounds, words equal to figures, time linear in the text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.quantities import find_in, rounding, tolerance
from checker.quantities.lexicon import lexicon

FRAGMENTS = sorted(
    {
        *lexicon().cardinals, *lexicon().scales, *lexicon().ordinals, *lexicon().vague, *lexicon().bounds_before,
        *lexicon().bounds_after, *lexicon().units, *lexicon().money_after, *lexicon().plurals, *lexicon().months,
        *"$€£%-–/:.,()'’½", "\n", "1", "20", "000", "1,500", "6.1", "2008", "May", "half", "a",
        "an", "of", "in", "no", "AK", "old", "between", "from", "minus", "Richter", "İ",
    }
)  # fmt: skip

TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SMALL = [
    *["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
    *["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
]


def spelled(number: int) -> str:
    if number < 20:
        return SMALL[number]
    if number < 100:
        return TENS[number // 10 - 2] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = f" and {spelled(number % 100)}" if number % 100 else ""
        return f"{SMALL[number // 100]} hundred{rest}"
    rest = f" {spelled(number % 1000)}" if number % 1000 else ""
    return f"{spelled(number // 1000)} thousand{rest}"


@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(st.tuples(st.sampled_from(FRAGMENTS), st.sampled_from(["", " "])), max_size=40).map(
            lambda parts: "".join(word + gap for word, gap in parts)
        ),
    )
)
def test_spans_are_exact_and_in_order_and_bounds_are_ordered(text: str) -> None:
    done = 0
    for quantity in find_in(text, "text"):
        assert done <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.text
        done = quantity.end
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
        if quantity.of_span is not None:
            start, end = quantity.of_span
            assert 0 <= start < end <= len(text)
            assert text[start:end].lower().endswith(quantity.of)
        assert rounding(quantity) >= 0


@given(st.integers(2, 999_999))
def test_a_number_in_words_is_the_number_in_figures(number: int) -> None:
    ((words,), (figures,)) = (
        find_in(f"They counted {written} sheep that night.", "text") for written in (spelled(number), f"{number:,}")
    )
    assert (words.low, words.high, words.of) == (figures.low, figures.high, figures.of) == (number, number, "sheep")


@given(st.integers(2, 999_999), st.sampled_from(["", "about ", "nearly ", "at least ", "up to ", "more than "]))
def test_only_more_and_fewer_leave_the_value_out(number: int, bound: str) -> None:
    (quantity,) = find_in(f"They counted {bound}{number:,} sheep that night.", "text")
    inside = (quantity.low is None or quantity.low <= number) and (quantity.high is None or number <= quantity.high)
    assert inside is not (bound == "more than " and number < 100)


@given(st.floats(1, 1e12), st.integers(1, 12), st.sampled_from(["count", "m", "EUR", "l/day", "percent"]))
def test_rounding_never_allows_more_than_a_twentieth(value: float, digits: int, unit: str) -> None:
    assert 0 <= tolerance(value, value, digits, unit) <= value / 19.999
    assert tolerance(value, value, digits + 1, unit) <= tolerance(value, value, digits, unit)


@pytest.mark.parametrize(
    "piece",
    [
        "a hundred and ",
        "1 000 ",
        "at least ",
        "twenty-",
        "$",
        "-",
        "9",
        "1,",
        "1-",
        "1/",
        "no one ",
        "in ",
        "½",
        "(",
        "a ",
    ],
)
def test_hostile_repetition_takes_linear_time(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        started = time.process_time()
        find_in(text, "text")
        return time.process_time() - started

    find_in(piece, "text")
    assert any(seconds(80_000) < 0.2 + 12 * seconds(20_000) for _ in range(5))  # a busy machine may spoil one of them
