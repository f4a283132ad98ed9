"""What is wrong with a configuration, as it is told: everything at once, each with its place, and what would be
right."""

from textwrap import dedent

import pytest

from checker.config import load
from checker.config.model import SHOWN
from checker.diagnostics import DiagnosticError
from checker.findings.model import KINDS, SEVERITIES
from checker.rules.selection import STAGES


def told(tmp_path, toml="", **more):
    if toml:
        (tmp_path / "checker.toml").write_text(dedent(toml).lstrip("\n"))
    with pytest.raises(DiagnosticError) as caught:
        load((), cwd=tmp_path, **more)
    return [problem.render() for problem in caught.value.diagnostics]


def shown(*problems):
    return [dedent(problem).strip("\n") for problem in problems]


FILES = {
    "a key nobody knows": (
        'sellect = ["numbers"]',
        """
        checker.toml:1:1: error: unknown setting "sellect"
          1 | sellect = ["numbers"]
            | ^^^^^^^
        help: did you mean "select"?
        """,
    ),
    "an underscore for a hyphen": (
        "fail_on = 'error'",
        """
        checker.toml:1:1: error: unknown setting "fail_on"
          1 | fail_on = 'error'
            | ^^^^^^^
        help: did you mean "fail-on"?
        """,
    ),
    "a word that is no choice": (
        'jobs = 2\nfail-on = "eror"',
        """
        checker.toml:2:11: error: "fail-on" is error, warning, info or never, not "eror"
          2 | fail-on = "eror"
            |           ^^^^^^
        help: did you mean "error"?
        """,
    ),
    "a word where a list belongs": (
        'select = "numbers"',
        """
        checker.toml:1:10: error: "select" is a list of rule ids, families, globs or stages, not "numbers"
          1 | select = "numbers"
            |          ^^^^^^^^^
        help: write it like this: select = ["numbers", "disjoint-*"]
        """,
    ),
    "a number among words": (
        'select = [\n  "numbers",\n  3,\n]',
        """
        checker.toml:3:3: error: an entry of "select" is a word in quotes, not 3
          3 |   3,
            |   ^
        help: write it like this: select = ["numbers", "disjoint-*"]
        """,
    ),
    "text for a number": (
        'jobs = "2"',
        """
        checker.toml:1:8: error: "jobs" is a whole number from 1 to 256, not "2"
          1 | jobs = "2"
            |        ^^^
        help: write it like this: jobs = 2
        """,
    ),
    "a number out of range": (
        "jobs = 0",
        """
        checker.toml:1:8: error: "jobs" is a whole number from 1 to 256, not 0
          1 | jobs = 0
            |        ^
        help: write it like this: jobs = 2
        """,
    ),
    "yes for true": (
        'strict = "yes"',
        """
        checker.toml:1:10: error: "strict" is true or false, not "yes"
          1 | strict = "yes"
            |          ^^^^^
        help: write it like this: strict = true
        """,
    ),
    "a severity that is none": (
        '[severity]\ndisjoint-dates = "fatal"',
        """
        checker.toml:2:18: error: "severity.disjoint-dates" is error, warning or info, not "fatal"
          2 | disjoint-dates = "fatal"
            |                  ^^^^^^^
        help: write it like this: severity = {disjoint-dates = "error"}
        """,
    ),
    "a parameter that is no number": (
        "[parameters.my-rule]\ndays = 1.5",
        """
        checker.toml:2:8: error: "parameters.my-rule.days" is a whole number, not 1.5
          2 | days = 1.5
            |        ^^^
        help: write it like this: parameters = {my-rule = {days = 14}}
        """,
    ),
    "a parameter without its rule": (
        "[parameters]\ndays = 14",
        """
        checker.toml:2:8: error: "parameters.days" is a table of whole numbers by their names, not 14
          2 | days = 14
            |        ^^
        help: write it like this: parameters = {my-rule = {days = 14}}
        """,
    ),
    "a day that is none": (
        'as-of = "2019-02-30"',
        """
        checker.toml:1:9: error: "as-of" is a day such as 2019-05-14, not "2019-02-30"
          1 | as-of = "2019-02-30"
            |         ^^^^^^^^^^^^
        help: write it like this: as-of = 2019-05-14
        """,
    ),
    "a clock time for a day": (
        "as-of = 2019-05-14T10:00:00",
        """
        checker.toml:1:9: error: "as-of" is a day such as 2019-05-14, not 2019-05-14T10:00:00
          1 | as-of = 2019-05-14T10:00:00
            |         ^^^^^^^^^^^^^^^^^^^
        help: write it like this: as-of = 2019-05-14
        """,
    ),
    "something to show that there is not": (
        'show = ["errors"]',
        """
        checker.toml:1:9: error: an entry of "show" is a severity, kind or stage, not "errors"
          1 | show = ["errors"]
            |         ^^^^^^^^
        help: did you mean "error"?
        """,
    ),
    "a format that there is not": (
        'output = ["text", "sarf=report.sarif"]',
        """
        checker.toml:1:19: error: no format "sarf"
          1 | output = ["text", "sarf=report.sarif"]
            |                   ^^^^^^^^^^^^^^^^^^^
        help: did you mean "sarif"?
        """,
    ),
    "a file that is not there": (
        'baseline = "known.json"',
        """
        checker.toml:1:12: error: no such file or folder: "known.json"
          1 | baseline = "known.json"
            |            ^^^^^^^^^^^^
        help: paths here count from "."
        """,
    ),
    "a folder up the tree": (
        'rules = ["../rules"]',
        """
        checker.toml:1:10: error: "../rules" leads out of the folder of the configuration
          1 | rules = ["../rules"]
            |          ^^^^^^^^^^
        help: with "outside = true" in a file of your own (named with --config, or here or above) it may
        """,
    ),
    "text without quotes": (
        "jobs = 2\nfail-on = error",
        """
        checker.toml:2:11: error: not valid TOML: invalid value
          2 | fail-on = error
            |           ^
        help: text stands in quotes: fail-on = "error"
        """,
    ),
    "a list without an end": (
        'select = ["numbers"',
        """
        checker.toml:1:20: error: not valid TOML: unclosed array
          1 | select = ["numbers"
            |                    ^
        """,
    ),
    "a pack that is not installed": (
        'extends = ["no-such-pack"]',
        """
        checker.toml:1:12: error: no rule pack "no-such-pack" is installed
          1 | extends = ["no-such-pack"]
            |            ^^^^^^^^^^^^^^
        help: none is installed (entry points in the group "checker.rules")
        """,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("toml", "problem"), FILES.values(), ids=FILES.keys())
def test_in_a_file(tmp_path, toml, problem):
    assert told(tmp_path, toml) == shown(problem)


@pytest.mark.parametrize(
    ("variable", "value", "problem"),
    [
        ("CHECKER_JOBS", "many", '"jobs" is a whole number from 1 to 256, not "many"'),
        ("CHECKER_STRICT", "perhaps", '"strict" is true or false, not "perhaps"'),
        ("CHECKER_AS_OF", "yesterday", '"as-of" is a day such as 2019-05-14, not "yesterday"'),
        ("CHECKER_SHOW", "errors", 'an entry of "show" is a severity, kind or stage, not "errors"'),
        ("CHECKER_SEVERITY", "disjoint-dates", '"disjoint-dates" is not of the shape RULE=LEVEL'),
        ("CHECKER_SEVERITY", "disjoint-dates=bad", '"severity.disjoint-dates" is error, warning or info, not "bad"'),
        ("CHECKER_PARAMETERS", "days=14", '"days=14" is not of the shape RULE.PARAM=VALUE'),
        ("CHECKER_PARAMETERS", "my-rule.days=x", '"parameters.my-rule.days" is a whole number, not "x"'),
        ("CHECKER_FORMAT", "jsn", 'no format "jsn"'),
        ("CHECKER_BASELINE", "none.json", 'no such file or folder: "none.json"'),
        ("CHECKER_SELCT", "numbers", 'unknown variable "CHECKER_SELCT"'),
    ],
)
def test_in_the_environment(tmp_path, variable, value, problem):
    (line,) = told(tmp_path, environment={variable: value})
    assert line.startswith(f"{variable}: error: {problem}")


@pytest.mark.parametrize("variable", ["CHECKER_TRACEBACK", "CHECKER_LLM_KEY", "CHECKER_NO_CONFIG", "CHECKER_HOST"])
def test_variables_of_others_are_left_alone(tmp_path, variable):
    load((), environment={variable: "x"}, cwd=tmp_path)


def test_all_problems_of_all_sources_are_told_at_once(tmp_path):
    toml = 'strict = 1\n[severity]\na = "x"\n[parameters.my-rule]\ndays = "x"\n[colour]\n'
    lines = told(tmp_path, toml, environment={"CHECKER_JOBS": "0"}, flags={"severity": ("b",), "baseline": "gone"})
    assert [line.split(" error: ")[0] for line in lines] == [
        "checker.toml:1:10:", "checker.toml:3:5:", "checker.toml:5:8:", "checker.toml:6:2:", "CHECKER_JOBS:",
        "--severity:", "--baseline:",
    ]  # fmt: skip


def test_a_table_of_tables_does_not_take_the_process_down(tmp_path):
    (tmp_path / "checker.toml").write_text("a = " + "[" * 100_000)
    (line,) = told(tmp_path)
    assert line.startswith("checker.toml: error: not valid TOML")


def test_a_file_that_is_no_text(tmp_path):
    (tmp_path / "checker.toml").write_bytes(b"fail-on = '\xff'")
    assert told(tmp_path) == ["checker.toml: error: not UTF-8 text (byte 11)"]


def test_what_can_be_shown_is_what_there_is():
    assert SHOWN == (SEVERITIES, KINDS, STAGES)
