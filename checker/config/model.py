"""Every setting there is, once: its type, its default, what it is for, and what it is called in a file, in the
environment and on the command line.

    fail-on = "error"            in checker.toml, or under [tool.checker] in pyproject.toml
    CHECKER_FAIL_ON=error        in the environment
    --fail-on error              on the command line

The help of ``checker config``, the table in docs/configuration.md and the JSON Schema are all made from this model.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool, StrictInt, StrictStr

MOST_JOBS = 256
PREFIX = "CHECKER_"

Level = Literal["error", "warning", "info"]
FailOn = Literal["error", "warning", "info", "never"]
Color = Literal["auto", "always", "never"]
Shown = Literal["error", "warning", "info", "contradiction", "update", "remark", "stable", "experimental", "deprecated"]
SHOWN: tuple[tuple[str, ...], ...] = (
    ("error", "warning", "info"), ("contradiction", "update", "remark"), ("stable", "experimental", "deprecated"),
)  # fmt: skip
"""The words of ``show``, by what they speak of: of each group that is named at all, one must fit."""


def _day(value: Any) -> Any:
    """A TOML date or ``"2019-05-14"``; a clock time is no day."""
    if isinstance(value, datetime) or not isinstance(value, (str, date)):
        raise ValueError("not a day")
    return date.fromisoformat(value) if isinstance(value, str) else value


Words = tuple[StrictStr, ...]
Day = Annotated[date, BeforeValidator(_day)]
Kind = Literal["words", "word", "yes-no", "number", "day", "levels", "parameters"]


def _about(
    kind: Kind, flag: str | None, expected: str, example: str, *, places: bool = False, negative: str | None = None
) -> dict[str, Any]:
    """What a setting is beside its type; ``places``: its values are files or folders."""
    return {"kind": kind, "flag": flag, "expected": expected, "example": example, "places": places, "no": negative}


_RULES = "a list of rule ids, families, globs or stages"


def _setting(default: Any, description: str, **about: Any) -> Any:
    return Field(default, description=description, json_schema_extra={"x-checker": about})


class Settings(BaseModel):
    """What holds for a run, checked; the keys of a file are the fields with hyphens."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=lambda name: name.replace("_", "-"))

    rules: Words = _setting(
        (), "Folders with rules to use beside those that ship with the checker.",
        **_about("words", "--rules", "a list of folders", '["desk-rules"]', places=True),
    )  # fmt: skip
    extends: Words = _setting(
        (), "Rule packs, which bring rules and vocabulary: a folder (with a slash in it, `./packs/desk`) or the name "
        "of an installed one (its entry point in the group `checker.rules`).",
        **_about("words", "--extends", "a list of folders and names of installed packs", '["./packs/desk", "sports"]'),
    )  # fmt: skip
    select: Words = _setting(
        (), "The rules to run: ids, families (the folder a rule lies in), globs (`disjoint-*`), stages, or `all`. "
        "Empty: all but the deprecated.",
        **_about("words", "--select", _RULES, '["numbers", "disjoint-*"]'),
    )  # fmt: skip
    ignore: Words = _setting(
        (), "The rules to leave out, named like those in `select`; of both, what names a rule more closely wins.",
        **_about("words", "--ignore", _RULES, '["experimental"]'),
    )  # fmt: skip
    severity: dict[StrictStr, Level] = _setting(
        {}, "Another severity for the findings of a rule, family or glob: `error`, `warning` or `info`.",
        **_about("levels", "--severity", "a table of rules with error, warning or info", '{disjoint-dates = "error"}'),
    )  # fmt: skip
    parameters: dict[StrictStr, dict[StrictStr, StrictInt]] = _setting(
        {}, "Other values for the parameters that a rule declares.",
        **_about("parameters", "--set", "a table of rules, each with a table of whole numbers",
                 "{my-rule = {days = 14}}"),
    )  # fmt: skip
    fail_on: FailOn = _setting(
        "warning", "Leave with exit code 1 where a finding that is shown is at least this grave.",
        **_about("word", "--fail-on", "error, warning, info or never", '"error"'),
    )  # fmt: skip
    show: tuple[Shown, ...] = _setting(
        (), "Which findings are reported: severities, kinds, stages of their rules. Of each of the three that is "
        "named, one must fit; empty: all. What is not shown is counted, and fails no run.",
        **_about("words", "--show", "a list of severities, kinds and stages", '["contradiction", "stable"]'),
    )  # fmt: skip
    exclude: Words = _setting(
        (), "Articles to leave out: names (`drafts`, `*.bak.md`) at any depth, or, with a slash in it, a path "
        "(`wire/**/raw/*.json`). A file that is given by name is read all the same.",
        **_about("words", "--exclude", "a list of globs", '["drafts", "wire/raw/*.json"]'),
    )  # fmt: skip
    baseline: StrictStr | None = _setting(
        None, "Report only what this file (of `checker baseline write`) does not know.",
        **_about("word", "--baseline", "a file", '"baseline.json"', places=True),
    )  # fmt: skip
    suppressions: StrictStr | None = _setting(
        None, "Mark the findings that this file accepts; they fail no run.",
        **_about("word", "--suppressions", "a file", '"accepted.yaml"', places=True),
    )  # fmt: skip
    identity: StrictStr | None = _setting(
        None, "Take this file's word for which mentions are one event, and which are not (docs/events.md).",
        **_about("word", "--identity", "a file", '"identity.yaml"', places=True),
    )  # fmt: skip
    format: StrictStr | None = _setting(
        None, "What the report is written as, where `output` does not say.",
        **_about("word", "--format", "the name of a format", '"json"'),
    )  # fmt: skip
    output: Words = _setting(
        (), "Reports to write: `FORMAT` to standard output, `FORMAT=FILE` to a file.",
        **_about("words", "--output", "a list of formats, each with its file", '["text", "sarif=report.sarif"]'),
    )  # fmt: skip
    color: Color = _setting(
        "auto", "Colours in the report for people.",
        **_about("word", "--color", "auto, always or never", '"never"'),
    )  # fmt: skip
    jobs: Annotated[StrictInt, Field(ge=1, le=MOST_JOBS)] | None = _setting(
        None, "How many processes read articles; unset: one a core, where there is enough to do.",
        **_about("number", "--jobs", f"a whole number from 1 to {MOST_JOBS}", "2"),
    )  # fmt: skip
    cache: StrictBool = _setting(
        True, "Keep what articles say, so that one that has not changed is not taken apart again (docs/cache.md).",
        **_about("yes-no", "--cache", "true or false", "false", negative="--no-cache"),
    )  # fmt: skip
    cache_dir: StrictStr | None = _setting(
        None, "The folder of the cache, made where it is missing; unset: in the folder of the system for such things.",
        **_about("word", "--cache-dir", "a folder", '"cache"', places=True),
    )  # fmt: skip
    as_of: Day | None = _setting(
        None, "The day to take for today: what is dated later is told of, suppressions that ended before it are over. "
        "The system clock is never asked.",
        **_about("day", "--as-of", "a day such as 2019-05-14", "2019-05-14"),
    )  # fmt: skip
    strict: StrictBool = _setting(
        False, "Leave with exit code 3 where anything had to be skipped.",
        **_about("yes-no", "--strict", "true or false", "true", negative="--no-strict"),
    )  # fmt: skip
    skip_broken_rules: StrictBool = _setting(
        False, "Go on without the rules that have errors, and say which.",
        **_about("yes-no", "--skip-broken-rules", "true or false", "true", negative="--no-skip-broken-rules"),
    )  # fmt: skip
    outside: StrictBool = _setting(
        False, "Allow paths in this file that lead out of its folder. Taken only from a file that is named with "
        "`--config`, or that lies in the current folder or above it.",
        **_about("yes-no", None, "true or false", "true"),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of one setting; ``flag`` and ``variable`` are None where it can be set in a file only."""

    name: str
    field: str
    kind: Kind
    description: str
    expected: str
    example: str
    default: Any
    flag: str | None
    negative: str | None
    variable: str | None
    places: bool


@cache
def settings() -> dict[str, Setting]:
    """Every setting by its name in a file, in the order of the model."""
    found: dict[str, Setting] = {}
    for field, info in Settings.model_fields.items():
        extra = info.json_schema_extra
        assert isinstance(extra, dict)
        about: Any = extra["x-checker"]
        name = info.alias or field
        found[name] = Setting(
            name, field, about["kind"], info.description or "", about["expected"], about["example"], info.default,
            about["flag"], about["no"], PREFIX + field.upper() if about["flag"] else None, about["places"],
        )  # fmt: skip
    return found
