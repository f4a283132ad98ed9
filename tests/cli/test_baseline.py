"""``checker baseline``, and the two options of ``checker run``: what is known and what is accepted fails no run."""

import json

import pytest

from checker.cli import main

STRONG = (
    "---\npublished: 2024-03-06\npublisher: Echo\n---\nThe earthquake on Maravel on Monday had a magnitude of 6.6.\n"
)
WEAK = "---\npublished: 2024-03-06\npublisher: Post\n---\nA 6.1-magnitude earthquake struck Maravel on Monday.\n"
AGREES = "---\npublished: 2024-03-07\npublisher: Wire\n---\nMonday's earthquake on Maravel had a magnitude of 6.1.\n"
THIRD = "---\npublished: 2024-03-07\npublisher: Wire\n---\nA 7.4-magnitude earthquake struck Maravel on Monday.\n"


@pytest.fixture
def desk(tmp_path, capsys):
    """A folder with two articles that contradict each other, and the command line that is called on it."""

    class Desk:
        articles = tmp_path / "articles"

        def write(self, name: str, text: str) -> str:
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
            return str(path)

        def run(self, *options: str) -> tuple[int, dict]:
            code = main(["run", str(self.articles), "--format", "json", *options])
            out, self.err = capsys.readouterr()
            return code, json.loads(out) if out else {}

        def says(self, *arguments: str) -> tuple[int, str]:
            code = main(list(arguments))
            return code, capsys.readouterr().out

        def baseline(self, *options: str) -> str:
            target = str(tmp_path / "baseline.json")
            assert main(["baseline", "write", str(self.articles), "-o", target, *options]) == 0
            return target

    desk = Desk()
    desk.write("articles/echo.md", STRONG)
    desk.write("articles/post.md", WEAK)
    return desk


def test_a_known_finding_fails_no_run_and_is_not_reported(desk):
    assert desk.run()[0] == 1
    code, report = desk.run("--baseline", desk.baseline())
    assert (code, report["findings"]) == (0, [])
    assert (report["run"]["known"], report["run"]["gone"], report["run"]["findings"]) == (1, 0, 0)


def test_an_article_that_agrees_with_a_side_is_no_news_and_one_with_a_figure_of_its_own_is(desk):
    known = desk.baseline()
    desk.write("articles/wire.md", AGREES)
    assert desk.run("--baseline", known)[0] == 0
    desk.write("articles/wire.md", THIRD)
    code, report = desk.run("--baseline", known)
    assert code == 1
    assert [one["new"]["causes"] for one in report["findings"]] == [["article"], ["article"]]
    assert report["run"]["known"] == 1


def test_files_may_be_renamed_and_articles_edited_elsewhere(desk):
    known = desk.baseline()
    (desk.articles / "echo.md").rename(desk.articles / "other.txt")
    desk.write("articles/post.md", WEAK + "\nThe harbour stayed open.\n")
    code, report = desk.run("--baseline", known)
    assert (code, report["run"]["known"], report["run"]["gone"]) == (0, 1, 0)


def test_a_finding_is_put_down_to_a_rule_that_was_changed(desk):
    narrow = RULE.replace("second.value]", "second.value, first.said before second.said]")
    known = desk.baseline("--rules", desk.write("mine/one.yaml", narrow))
    code, report = desk.run("--baseline", known, "--rules", desk.write("mine/one.yaml", RULE))
    assert code == 1
    assert [(one["rule"], one["new"]["causes"]) for one in report["findings"]] == [("my-magnitudes", ["rule"])]
    assert report["findings"][0]["new"]["note"] == "the rule my-magnitudes was changed"


RULE = """\
id: my-magnitudes
title: Two magnitudes
assertions:
  first: {slot: magnitude}
  second: {slot: magnitude}
where: [first.value disjoint second.value]
message: "{first.value} or {second.value}"
"""


def test_the_report_for_people_says_what_was_left_out_and_why_the_rest_is_new(desk):
    known = desk.baseline()
    code, text = desk.says("run", str(desk.articles), "--baseline", known)
    assert code == 0
    assert text.startswith("Nothing new found that cannot be reconciled.\nleft out 1 known finding\n")
    desk.write("articles/post.md", THIRD)
    _, text = desk.says("run", str(desk.articles), "--baseline", known)
    assert "new: 1 of its 2 articles is new or changed" in text
    assert "left out 0 known findings; 1 of the baseline was not found again" in text


def accepted(desk, **more: str) -> str:
    (found,) = desk.run()[1]["findings"]
    keys = {"fingerprint": found["fingerprint"], "reason": "two agencies, both named", "by": "Ana"} | more
    lines = [f"{key}: {value}" for key, value in keys.items()]
    return desk.write("accepted.yaml", "suppressions:\n  - " + "\n    ".join(lines) + "\n")


def test_an_accepted_finding_is_there_and_marked_and_fails_no_run(desk):
    code, report = desk.run("--suppressions", accepted(desk))
    (found,) = report["findings"]
    assert (code, found["suppressed"], report["run"]["suppressed"]) == (0, True, 1)
    assert found["suppression"] == {"reason": "two agencies, both named", "by": "Ana", "until": None}


@pytest.mark.parametrize(
    "format", ["text", "concise", "jsonl", "sarif", "gitlab", "github", "junit", "markdown", "csv"]
)
def test_every_format_has_it(desk, format):
    code, text = desk.says("run", str(desk.articles), "--format", format, "--suppressions", accepted(desk))
    assert code == 0
    assert "suppress" in text or "True" in text


def test_it_comes_back_when_it_has_expired(desk):
    given = accepted(desk, until="2024-06-30")
    assert desk.run("--suppressions", given, "--as-of", "2024-06-30")[0] == 0
    assert desk.run("--suppressions", given, "--as-of", "2024-07-01")[0] == 1
    assert f"{given}:2:18: warning: this suppression ended on 2024-06-30" in desk.err


def test_a_suppression_that_is_not_needed_is_told_and_fails_nothing(desk):
    given = accepted(desk)
    (desk.articles / "post.md").unlink()
    code, _ = desk.run("--suppressions", given)
    assert code == 0
    assert f"{given}:2:18: warning: no finding has the fingerprint" in desk.err


def test_what_was_accepted_for_a_time_is_not_known_for_ever(desk):
    given = accepted(desk, until="2024-06-30")
    known = desk.baseline("--suppressions", given, "--as-of", "2024-06-01")
    assert desk.run("--baseline", known, "--suppressions", given, "--as-of", "2024-06-01")[0] == 0
    assert desk.run("--baseline", known, "--suppressions", given, "--as-of", "2024-07-01")[0] == 1


@pytest.mark.parametrize(
    ("option", "text", "said"),
    [
        ("--suppressions", "suppressions: [{fingerprint: x}]\n", 'error: the key "reason" is missing'),
        ("--baseline", "{}", "error: not a baseline"),
    ],
)
def test_a_broken_file_is_an_error_before_the_work_begins(desk, option, text, said):
    code, _ = desk.run(option, desk.write("broken", text))
    assert code == 2
    assert said in desk.err


def test_show_lists_what_is_known(desk):
    code, text = desk.says("baseline", "show", desk.baseline())
    assert code == 0
    assert "disjoint-numbers" in text
    assert "  - 6.1 magnitude: a 6 1 magnitude earthquake struck maravel on monday" in text
    assert text.endswith("in 2 articles\n")


def test_a_baseline_of_nothing_is_an_error(tmp_path, capsys):
    assert main(["baseline", "write", str(tmp_path)]) == 2
    assert "no article could be read" in capsys.readouterr().err
