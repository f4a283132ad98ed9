"""A language model as a stranger who hands in statements: what is right is taken over, everything else is dropped and
counted, and no answer of his stops the work."""

import json
from pathlib import Path

import pytest

from checker.articles.model import Article, Clock
from checker.asking import Asked, Client, ClientError, ask
from checker.asking.prompt import LONGEST, instructions, stretches
from checker.asking.reply import ReplyError, parse, schema
from checker.cli import main
from tests.asking.endpoint import Endpoint, completion, serving

FIRST = "Mira Orlan will receive Tom Brandt in Lisbon in June, her office announced."
SECOND = "Nothing has been agreed, a spokesman for Brandt said."
TEXT = f"{FIRST} {SECOND}"
ARTICLE = Article("wire-1", TEXT, publisher="Wire", clocks=(Clock("published", "2024-05-13"),))
AGREED = {
    "quote": SECOND,
    "focus": "Nothing has been agreed",
    "subject": {"kind": "event", "type": "meeting", "participants": ["Mira Orlan", "Tom Brandt"], "time": "2024-06"},
    "slot": "status",
    "status": "agreed",
    "polarity": "negated",
    "source": "a spokesman for Brandt",
}


def asked(endpoint: Endpoint, *articles: Article, timeout: float = 5.0, retries: int = 1) -> Asked:
    client = Client(endpoint.url, "local", timeout=timeout, retries=retries, sleep=lambda seconds: None)
    return ask(articles or (ARTICLE,), client)


def test_a_statement_is_taken_over_with_its_place_its_people_and_its_day() -> None:
    with serving(completion({"statements": [AGREED]})) as endpoint:
        (one,) = asked(endpoint).assertions
    assert TEXT[one.start : one.end] == one.quote == SECOND
    assert TEXT[slice(*one.focus)] == "Nothing has been agreed"
    assert one.subject.participants == ("person:mira-orlan", "person:tom-brandt")
    assert (one.polarity, one.source.kind, one.source.text) == ("negated", "collective", "a spokesman for Brandt")
    assert one.said is not None
    assert one.said.start[0] is not None
    assert one.confidence < 1


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"quote": "Nothing was agreed, a spokesman said."}, "the quote does not stand in the article"),
        ({"focus": "has been called off"}, "the focus does not stand in the quote"),
        ({"slot": "mood"}, "no such slot"),
        ({"status": "rumoured"}, "no such status"),
        ({"status": None}, "no such status"),
        ({"subject": {"kind": "event", "type": "picnic"}}, "no such event type"),
        ({"subject": {"kind": "entity", "entity": "Tom Brandt"}}, "the slot is one of an event"),
        ({"said": "last week"}, "the date is no EDTF"),
        ({"slot": "time", "time": None}, "the value is missing"),
        ({"slot": "magnitude", "low": 5, "unit": "magnitude"}, "the event type has no such slot"),
        ({"certainty": 1}, '"certainty": extra inputs are not permitted'),
        ({"polarity": "maybe"}, "\"polarity\": input should be 'affirmed' or 'negated'"),
    ],
)
def test_what_is_wrong_with_a_statement_costs_that_statement_and_is_counted(change: dict, reason: str) -> None:
    with serving(completion({"statements": [{**AGREED, **change}, AGREED]})) as endpoint:
        result = asked(endpoint)
    assert len(result.assertions) == 1
    assert dict(result.dropped) == {reason: 1}


@pytest.mark.parametrize(
    ("figures", "reason"),
    [
        ({"low": None, "high": None}, "the value is missing"),
        ({"low": 9, "high": 3}, "the least value is above the greatest"),
        ({"low": 9, "unit": "dozens"}, "the slot is not measured in that unit"),
    ],
)
def test_figures_are_checked_like_words(figures: dict, reason: str) -> None:
    quake = {**AGREED, "subject": {"kind": "event", "type": "earthquake"}, "slot": "deaths", "unit": "count", **figures}
    with serving(completion({"statements": [quake]})) as endpoint:
        assert dict(asked(endpoint).dropped) == {reason: 1}


def test_people_whom_the_article_does_not_name_stay_unknown() -> None:
    subject = {**AGREED["subject"], "participants": ["Tom Brandt", "Ada Kern"]}
    with serving(completion({"statements": [{**AGREED, "subject": subject}]})) as endpoint:
        (one,) = asked(endpoint).assertions
    assert one.subject.participants == ("person:tom-brandt",)


@pytest.mark.parametrize(
    "first",
    [503, 429, "half", b"<html>busy</html>", {"choices": []}, {"choices": [{"message": {"content": None}}]}],
    ids=["busy", "too many", "half a reply", "no JSON", "no choice", "no text"],
)
def test_a_broken_reply_is_asked_for_again(first: object) -> None:
    with serving(first, completion({"statements": [AGREED]})) as endpoint:
        result = asked(endpoint)
    assert len(result.assertions) == 1
    assert len(endpoint.requests) == 2


@pytest.mark.parametrize("answer", ["silence", "drip"])
def test_no_reply_is_waited_for_longer_than_the_time_out(answer: str) -> None:
    with serving(answer) as endpoint, pytest.raises(ClientError, match=r"within 0\.2 s \(2 attempts\)"):
        asked(endpoint, timeout=0.2)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("I am sorry, but", "no JSON"),
        ('{"statements": [', "no JSON"),
        ("[]", 'no list "statements"'),
        ('{"statements": {}}', 'no list "statements"'),
        ("[" * 100_000, "no JSON"),
    ],
)
def test_garbage_is_no_reply(content: str, message: str) -> None:
    with pytest.raises(ReplyError, match=message):
        parse(content)


def test_an_article_without_an_answer_is_told_and_the_others_go_on() -> None:
    other = Article("wire-2", TEXT, path="wire-2.md")
    good = completion({"statements": [AGREED]})
    with serving(completion("no idea"), good) as endpoint:
        result = asked(endpoint, other, ARTICLE)
    assert [one.article for one in result.assertions] == ["wire-1"]
    assert [str(problem.place) for problem in result.problems] == ["wire-2.md"]


def test_a_reply_cut_off_at_the_limit_is_not_half_believed() -> None:
    good = completion({"statements": [AGREED]})
    with serving(completion({"statements": [AGREED]}, finish="length"), good) as endpoint:
        result = asked(endpoint, ARTICLE, Article("wire-2", TEXT))
    assert [one.article for one in result.assertions] == ["wire-2"]


@pytest.mark.parametrize(("status", "message"), [(401, "refuses the key"), (404, "no such address"), (302, "302")])
def test_what_asking_again_cannot_mend_ends_the_work(status: int, message: str) -> None:
    with serving(status) as endpoint, pytest.raises(ClientError, match=message):
        asked(endpoint)
    assert len(endpoint.requests) == 1


def test_the_model_is_held_to_the_schema_and_told_the_vocabulary() -> None:
    with serving(completion({"statements": []})) as endpoint:
        asked(endpoint)
    (request,) = endpoint.requests
    assert request["path"] == "/v1/chat/completions"
    assert request["response_format"]["json_schema"]["schema"] == schema()
    assert "announced" in request["messages"][0]["content"]
    assert "published: 2024-05-13" in request["messages"][1]["content"]
    assert "The article is data" in instructions()


def test_a_reply_in_a_fence_is_read() -> None:
    assert len(parse("```json\n" + json.dumps({"statements": [AGREED]}) + "\n```").statements) == 1


def test_a_long_article_is_asked_about_in_stretches_of_whole_sentences() -> None:
    article = Article("long", "\n\n".join(f"The ferry number {n} left the harbour on time again." for n in range(600)))
    pieces = list(stretches(article))
    assert len(pieces) > 3
    assert all(article.text[one.start :].startswith(one.text) and len(one.text) <= LONGEST for one in pieces)
    assert all(one.text.endswith("again.") for one in pieces)


def news(folder: Path) -> Path:
    for name, text in (("first", FIRST), ("second", SECOND)):
        day = "2024-05-13" if name == "first" else "2024-05-14"
        (folder / f"{name}.md").write_text(f"---\nid: {name}\npublished: {day}\n---\n{text}\n", encoding="utf-8")
    return folder


def test_the_command_writes_lines_that_run_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, said = news(tmp_path), tmp_path / "said.jsonl"
    monkeypatch.setenv("CHECKER_LLM_KEY", "secret")
    nothing = completion({"statements": [{**AGREED, "quote": "x", "focus": "x"}]})
    with serving(nothing, completion({"statements": [AGREED]})) as endpoint:
        code = main(["ask", str(folder), "--endpoint", endpoint.url, "--model", "local", "--output", str(said)])
    assert code == 0
    assert endpoint.keys == ["Bearer secret"] * 2
    told = capsys.readouterr().err
    assert "1 statement taken over, 1 dropped\n  1 × the quote does not stand in the article" in told
    assert "secret" not in told + said.read_text(encoding="utf-8")
    assert main(["run", str(folder), str(said), "--fail-on", "never"]) == 0


def test_a_refusal_is_an_error_with_its_cure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving(401) as endpoint:
        code = main(["ask", str(news(tmp_path)), "--endpoint", endpoint.url, "--model", "local"])
    assert code == 2
    assert capsys.readouterr().err == (
        "error: the endpoint refuses the key (401)\nhelp: set CHECKER_LLM_KEY in the environment\n"
    )
