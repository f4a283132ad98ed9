"""Laws of reading: whatever is in a file, reading ends, tells the truth about it, and loses nothing else."""

from __future__ import annotations

import json
import tempfile
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.articles import Reading, read
from checker.articles.dates import BadDate, ParsedDate, parse_date
from checker.articles.json_places import Places, scan
from checker.articles.stamps import find
from checker.diagnostics import Place

STORY = "The ferry to the island sank in the harbour on Monday, and five of the people aboard were killed."
ENDINGS = (".json", ".jsonl", ".md", ".txt", ".tml")

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=80)
values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=15,
)
moments = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=st.none() | st.builds(
    lambda minutes: timezone(timedelta(minutes=minutes)), st.integers(-14 * 60, 14 * 60))
)  # fmt: skip


def read_files(files: dict[str, bytes], names: list[str] | None = None) -> Reading:
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            (Path(folder) / name).write_bytes(data)
        return read([Path(folder) / name for name in names or sorted(files)], root=Path(folder))


@given(
    st.sampled_from(ENDINGS), st.binary(max_size=200) | texts.map(str.encode) | values.map(json.dumps).map(str.encode)
)
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_an_article_or_a_problem_and_cost_nothing_else(ending: str, data: bytes) -> None:
    good = json.dumps({"id": "good", "published": "2021-03-04", "text": STORY}).encode()
    reading = read_files({f"bad{ending}": data, "good.json": good})
    assert any(article.text == STORY for article in reading.articles)
    for problem in reading.problems:
        problem.render().encode("utf-8")
    others = [article for article in reading.articles if article.path != "good.json"]
    assert others or sum(reading.skipped.values()) >= 1


@given(texts.filter(lambda text: not text.isspace()), st.sampled_from([".txt", ".md"]))
@settings(max_examples=100, deadline=None)
def test_a_text_is_the_file_to_the_letter(text: str, ending: str) -> None:
    whole = f"The story: {text}"
    for article in read_files({f"x{ending}": whole.encode()}).articles:
        assert article.text == whole


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["", "2021-03-05", "2021-03-06T10:00"])), max_size=6))
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_paths_changes_nothing(copies: list[tuple[str, str]]) -> None:
    files = {
        f"{number}.json": json.dumps(
            {"id": name, "published": "2021-03-04", "modified": modified, "text": f"{number}. {STORY}"}
        ).encode()
        for number, (name, modified) in enumerate(copies)
    }
    forth, back = read_files(files), read_files(files, sorted(files, reverse=True))
    assert (forth.articles, forth.problems, forth.skipped) == (back.articles, back.problems, back.skipped)
    assert len(forth.articles) + sum(forth.skipped.values()) == len(files)
    assert {article.id for article in forth.articles} == {name for name, _ in copies}, "one of each id is kept"


@given(moments)
def test_iso_moments_come_back_as_they_were(moment: datetime) -> None:
    parsed = parse_date(moment.isoformat())
    assert isinstance(parsed, ParsedDate)
    assert parsed.day == moment.date()
    if parsed.has_time:
        assert datetime.fromisoformat(parsed.value) == moment.replace(microsecond=0)


@given(st.dates(), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d.%m.%Y"]))
@settings(max_examples=100, deadline=None)
def test_written_days_mean_that_day(day: date, shape: str) -> None:
    written = day.strftime(shape).replace(f"{day.year}", f"{day.year:04}") if day.year < 1000 else day.strftime(shape)
    parsed = parse_date(written)
    assert parsed == ParsedDate(day.isoformat()) or (isinstance(parsed, BadDate) and day.year < 1000)


@given(st.text(max_size=70), st.dates())
@settings(max_examples=150, deadline=None)
def test_any_string_is_a_date_or_a_message(text: str, reference: date) -> None:
    parsed = parse_date(text, reference=reference)
    if isinstance(parsed, ParsedDate):
        datetime.fromisoformat(parsed.value)
    else:
        parsed.message.encode("utf-8")


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.times(), st.sampled_from(["Updated: ", "Posted on "]))
def test_a_stamp_means_what_it_says(day: date, time: Any, label: str) -> None:
    text = f"Ferry sinks\n{label}{day.strftime('%B %d, %Y')} {time.strftime('%H:%M')} GMT\nA ferry sank."
    (clock,) = find(text, None)
    assert clock.value == f"{day.isoformat()}T{time.strftime('%H:%M')}+00:00"


@given(values, st.sampled_from([None, 1]))
def test_every_value_of_a_json_text_is_found_where_it_stands(value: Any, indent: int | None) -> None:
    text = json.dumps(value, indent=indent)
    places = Places(text, Place("x.json"))
    lines = text.split("\n")
    for span in scan(text):
        if span.is_key:
            continue
        wanted = value
        for part in span.path:
            wanted = wanted[part]
        place = places.find(span.path)
        assert place.line is not None
        assert place.column is not None
        found, _ = json.JSONDecoder().raw_decode("\n".join(lines[place.line - 1 :]), place.column - 1)
        assert found == wanted
