"""Which source a setting is taken from: flags over the environment over the file over the defaults, for every
setting."""

import json

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st

from checker.config import load, settings
from checker.config.layers import SOURCES
from checker.config.show import toml

WORDS = st.lists(st.sampled_from(["numbers", "disjoint-*", "a-rule"]), min_size=1, max_size=3, unique=True)
LEVELS = st.sampled_from(["error", "warning", "info"])
VALUES = {
    "select": WORDS,
    "ignore": WORDS,
    "exclude": WORDS,
    "show": st.lists(st.sampled_from(["error", "remark", "stable"]), min_size=1, max_size=2, unique=True),
    "severity": st.dictionaries(st.sampled_from(["one", "two", "three-*"]), LEVELS, min_size=1),
    "parameters": st.dictionaries(
        st.sampled_from(["one", "two"]),
        st.dictionaries(st.sampled_from(["days", "margin"]), st.integers(0, 99), min_size=1),
        min_size=1,
    ),
    "fail-on": st.sampled_from(["error", "warning", "info", "never"]),
    "color": st.sampled_from(["auto", "always", "never"]),
    "jobs": st.integers(1, 9),
    "as-of": st.dates(),
    "cache": st.booleans(),
    "strict": st.booleans(),
    "skip-broken-rules": st.booleans(),
}
LAYER = st.fixed_dictionaries({}, optional=VALUES)


def pairs(name, value):
    """A table as flags and variables spell it."""
    if name == "parameters":
        return [f"{rule}.{key}={one}" for rule, inner in value.items() for key, one in inner.items()]
    return [f"{rule}={level}" for rule, level in value.items()]


def as_variable(name, value):
    if isinstance(value, dict):
        return ",".join(pairs(name, value))
    if isinstance(value, list):
        return ",".join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def as_flag(name, value):
    return tuple(pairs(name, value)) if isinstance(value, dict) else tuple(value) if isinstance(value, list) else value


def flat(value, path):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from flat(inner, (*path, key))
    else:
        yield path, value


def test_every_setting_that_names_no_path_is_in_the_law():
    files = {"rules", "extends", "baseline", "suppressions", "identity", "cache-dir", "format", "output", "outside"}
    assert set(settings()) == VALUES.keys() | files


@how(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(file=LAYER, environment=LAYER, flags=LAYER)
def test_flag_over_environment_over_file_over_default(tmp_path, file, environment, flags):
    (tmp_path / "checker.toml").write_text("".join(f"{name} = {toml(value)}\n" for name, value in file.items()))
    found = load(
        [tmp_path],
        flags={name.replace("-", "_"): as_flag(name, value) for name, value in flags.items()},
        environment={settings()[name].variable: as_variable(name, value) for name, value in environment.items()},
        cwd=tmp_path,
    ).configuration
    expected = {}
    for kind, layer in zip(SOURCES[1:], (file, environment, flags), strict=True):
        for name, value in layer.items():
            expected |= {path: (one, kind) for path, one in flat(value, (name,))}
    for path, (value, kind) in expected.items():
        held = getattr(found.settings, settings()[path[0]].field)
        for key in path[1:]:
            held = held[key]
        assert held == (tuple(value) if isinstance(value, list) else value)
        assert found.origin(*path).kind == kind
    for name in VALUES.keys() - {path[0] for path in expected}:
        setting = settings()[name]
        assert getattr(found.settings, setting.field) == setting.default
        assert found.origin(name).kind == "default"


@pytest.mark.parametrize(
    ("file", "environment", "flags", "origins"),
    [
        (["fail-on = 'error'"], {}, {}, {"fail-on": "checker.toml:1", "jobs": "default"}),
        (["jobs = 2", "fail-on = 'error'"], {}, {}, {"fail-on": "checker.toml:2"}),
        (["fail-on = 'error'"], {"CHECKER_FAIL_ON": "info"}, {}, {"fail-on": "CHECKER_FAIL_ON"}),
        ([], {"CHECKER_FAIL_ON": "info"}, {"fail_on": "never"}, {"fail-on": "--fail-on"}),
        ([], {"CHECKER_FAIL_ON": "  "}, {}, {"fail-on": "default"}),
        (["strict = true"], {}, {"strict": False}, {"strict": "--no-strict"}),
        (["strict = true"], {}, {"strict": None, "select": ()}, {"strict": "checker.toml:1", "select": "default"}),
    ],
)
def test_where_it_is_from_is_told(tmp_path, file, environment, flags, origins):
    (tmp_path / "checker.toml").write_text("\n".join(file))
    found = load((), flags=flags, environment=environment, cwd=tmp_path).configuration
    assert {name: str(found.origin(name)) for name in origins} == origins


def test_a_table_is_put_together_key_by_key(tmp_path):
    (tmp_path / "checker.toml").write_text('[severity]\none = "error"\ntwo = "error"\n')
    found = load((), environment={"CHECKER_SEVERITY": "two=info"}, flags={"severity": ("three=info",)}, cwd=tmp_path)
    assert found.configuration.settings.severity == {"one": "error", "two": "info", "three": "info"}
    assert [str(found.configuration.origin("severity", name)) for name in ("one", "two", "three")] == [
        "checker.toml:2", "CHECKER_SEVERITY", "--severity",
    ]  # fmt: skip


@given(st.recursive(st.text(), lambda inner: st.lists(inner, max_size=3), max_leaves=4))
def test_what_is_shown_is_what_a_file_would_say(value):
    assert json.loads(toml(value)) == value
