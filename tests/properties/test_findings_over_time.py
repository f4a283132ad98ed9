"""Laws of names over time, through the whole run: what may happen to articles without a finding becoming another."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from checker.findings.baseline import Corpus, compare, make
from checker.pipeline import Options, rulebook, run

RULES = rulebook(Options()).rules
FIGURES = (4, 11, 25, 38)
SENTENCES = (
    "An earthquake killed {} people on the island of Maravel|on Monday, officials said.",
    "At least {} people were killed when an earthquake struck Maravel|on Monday.",
    "The earthquake on Maravel, which struck on Monday,|killed {} people.",
)
"""Where a bar stands the line may be broken."""

ELSEWHERE = (
    "The harbour stayed open throughout the week.",
    "Schools will not open again before the summer.",
    "Nobody had expected so much snow in the hills.",
)
RUNS = settings(max_examples=8, deadline=None, phases=(Phase.explicit, Phase.generate))  # a run takes its time
FIRST = date(2024, 3, 6)

Told = tuple[int, int, int]
"""Which figure, in which sentence, how many days after the first."""


def story(told: Told, *, above: str = "", below: str = "", wrapped: bool = False) -> str:
    figure, sentence, days = told
    text = SENTENCES[sentence].format(FIGURES[figure])
    text = text.replace("|", "\n").replace(" people", "  people") if wrapped else text.replace("|", " ")
    head = f"---\npublished: {FIRST + timedelta(days=days)}\n---\n"
    return head + "\n\n".join(part for part in (above, text, below) if part) + "\n"


def found(folder: Path, stories: dict[str, str]):
    for path, text in stories.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return run([folder / path for path in stories])


def names(result):
    return sorted(one.fingerprint for one in result.findings)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """A new empty folder each time it is called."""
    return lambda: tmp_path_factory.mktemp("corpus")


TELLINGS = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 2), st.integers(0, 3)),
    min_size=2,
    max_size=5,
    unique_by=lambda t: t[:2],
)


@RUNS
@given(told=TELLINGS, data=st.data())
def test_edits_elsewhere_line_breaks_and_other_files_and_folders_change_no_name(fresh, told, data):
    before = found(fresh(), {f"story-{n}.md": story(one) for n, one in enumerate(told)})
    changed = {}
    for n in data.draw(st.permutations(range(len(told)))):
        name = f"{data.draw(st.sampled_from(['a', 'b/c', 'zz']))}/{data.draw(st.sampled_from('xyz'))}-{n}.txt"
        above, below = (data.draw(st.sampled_from(["", *ELSEWHERE])) for _ in range(2))
        changed[name] = story(told[n], above=above, below=below, wrapped=data.draw(st.booleans()))
    assert names(found(fresh(), changed)) == names(before)


@RUNS
@given(told=TELLINGS, joining=TELLINGS)
def test_articles_that_join_later_change_no_name(fresh, told, joining):
    stories = {f"story-{n}.md": story(one) for n, one in enumerate(told)}
    before = found(fresh(), stories)
    later = {f"a-joins-{n}.md": story((one[0], one[1], one[2] + 4)) for n, one in enumerate(joining)}
    kept = {one.fingerprint for one in found(fresh(), stories | later).findings}
    assert set(names(before)) <= kept


@RUNS
@given(told=TELLINGS, joining=TELLINGS)
def test_a_figure_that_is_known_is_never_new_whenever_it_was_printed(fresh, told, joining):
    """Only pairs that nobody set against each other before are new."""
    stories = {f"story-{n}.md": story(one) for n, one in enumerate(told)}
    before = found(fresh(), stories)
    known = make(before.findings, RULES, Corpus.of(before.articles))
    pairs = {sides(one) for one in before.findings}
    after = found(fresh(), stories | {f"a-joins-{n}.md": story(one) for n, one in enumerate(joining)})
    compared = compare(after.findings, known, RULES, Corpus.of(after.articles))
    assert {sides(one) for one in compared.findings}.isdisjoint(pairs)


def sides(finding):
    """The rule, and what is said on either side."""
    return finding.rule, frozenset(one.assertion.value.model_dump_json() for one in finding.evidence)
