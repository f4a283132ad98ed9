"""What stands between quotation marks."""

import pytest

from checker.articles.model import Article
from checker.language import parse


def quotations(text: str) -> list[tuple[str, bool]]:
    return [(text[q.start : q.end], q.closed) for q in parse(Article("a", text)).quotations]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"We agreed," he said. "Now we wait."', ['"We agreed,"', '"Now we wait."']),
        ("“We agreed,” he said.", ["“We agreed,”"]),
        ('He said: " Luckily we left . "', ['" Luckily we left . "']),
        ("“She called it ‘a gift’ to us,” he said.", ["“She called it ‘a gift’ to us,”", "‘a gift’"]),
        ("Mayor: talks were 'a success'", ["'a success'"]),
        ("The workers' union won't say what's next for the '90s band.", []),
        ("``We agreed,'' he said.", ["``We agreed,''"]),
        ('He said "we are here. Then "it is good," she said.', ['"we are here.', '"it is good,"']),
        # a mark was lost, and no quotation closes behind a colon
        (
            '"The strike began at noon. Then the mayor told the paper:" Others agree."',
            ['"The strike began at noon.', '" Others agree."'],
        ),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert quotations(text) == [(quote, True) for quote in quoted]


def test_a_quotation_may_run_on_into_the_next_paragraph() -> None:
    text = "“We came at noon. Nobody was there.\n\n“Then we left,” she said."
    assert quotations(text) == [("“We came at noon. Nobody was there.", False), ("“Then we left,”", True)]


def test_a_closing_mark_may_have_slipped_behind_the_space() -> None:
    text = '"We came," he said. "We left." Then we slept, "Ortiz said.'
    assert quotations(text)[:2] == [('"We came,"', True), ('"We left."', True)]
    assert quotations(text)[-1][0] == ' Then we slept, "'
