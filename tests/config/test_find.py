"""Which file holds the configuration: the nearest one upward from the paths, else from the current folder."""

import pytest

from checker.config import load
from checker.config.find import find, is_own
from checker.diagnostics import DiagnosticError


@pytest.fixture
def tree(tmp_path):
    """Writes files; the text of a pyproject.toml and a checker.toml does not matter here."""

    def make(*names):
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if name.endswith("/.git") or name == ".git":
                path.mkdir()
            else:
                path.write_text("[tool.checker]\n" if path.name == "pyproject.toml" else "")
        return tmp_path

    return make


@pytest.mark.parametrize(
    ("files", "paths", "cwd", "found"),
    [
        (["checker.toml", "desk/a.md"], ["desk/a.md"], ".", "checker.toml"),
        (["checker.toml", "desk/checker.toml", "desk/a.md"], ["desk"], ".", "desk/checker.toml"),
        (["checker.toml", "desk/checker.toml", "desk/in/a.md"], ["desk/in/a.md"], ".", "desk/checker.toml"),
        (["desk/checker.toml", "desk/a/1.md", "desk/b/2.md"], ["desk/a", "desk/b"], ".", "desk/checker.toml"),
        (["a/checker.toml", "b/checker.toml"], ["a", "b"], ".", None),
        (["a/checker.toml", "b/checker.toml", "checker.toml"], ["a", "b"], ".", "checker.toml"),
        (["desk/checker.toml", "wire/a.md"], ["wire"], "desk", "desk/checker.toml"),
        (["wire/checker.toml", "desk/checker.toml", "wire/a.md"], ["wire/a.md"], "desk", "wire/checker.toml"),
        (["desk/checker.toml", "desk/in/a.md"], [], "desk/in", "desk/checker.toml"),
        (["desk/checker.toml", "desk/pyproject.toml"], ["desk"], ".", "desk/checker.toml"),
        (["desk/pyproject.toml", "checker.toml"], ["desk"], ".", "desk/pyproject.toml"),
        (["checker.toml", "repo/.git", "repo/a.md"], ["repo"], "repo", None),
        (["checker.toml", "repo/.git", "repo/checker.toml"], ["repo"], "repo", "repo/checker.toml"),
    ],
)
def test_the_nearest_one_wins(tree, files, paths, cwd, found):
    top = tree(*files, ".git")
    (top / cwd).mkdir(exist_ok=True)
    assert find([top / path for path in paths], top / cwd) == (top / found if found else None)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("[tool.checker]\n", True),
        ("[tool.checker.severity]\n", True),
        ("[tool]\nchecker = {strict = true}\n", True),
        ("tool.checker.strict = true\n", True),
        ("[tool.ruff]\nline-length = 120\n", False),
        ("[project]\nname = 'x'\n", False),
        ("[tool.other\n", False),
        ("\xff", False),
    ],
)
def test_a_project_file_counts_where_it_speaks_of_the_checker(tmp_path, text, counts):
    (tmp_path / ".git").mkdir()
    (tmp_path / "pyproject.toml").write_bytes(text.encode("latin-1"))
    assert (find([tmp_path], tmp_path) is not None) == counts


def test_settings_of_a_project_file_have_their_lines_in_it(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n\n[tool.checker]\nfail-on = 'error'\n")
    found = load((), cwd=tmp_path).configuration
    assert (found.settings.fail_on, str(found.origin("fail-on"))) == ("error", "pyproject.toml:5")


def test_a_named_file_may_have_any_name_and_either_shape(tmp_path):
    (tmp_path / "a.toml").write_text("strict = true\n")
    (tmp_path / "b.toml").write_text("[tool.checker]\nstrict = true\n")
    for name in ("a.toml", "b.toml"):
        assert load((), file=tmp_path / name, cwd=tmp_path).configuration.settings.strict


def test_in_isolation_no_file_is_looked_for(tmp_path):
    (tmp_path / "checker.toml").write_text("nonsense")
    assert load((), isolated=True, cwd=tmp_path).configuration.file is None


@pytest.mark.parametrize(("cwd", "own"), [("desk", True), ("desk/in", True), (".", False), ("other", False)])
def test_a_file_is_ones_own_here_and_above(tree, cwd, own):
    top = tree("desk/checker.toml", "desk/in/a.md", "other/a.md")
    assert is_own(top / "desk/checker.toml", top / cwd) == own


def test_only_a_file_of_ones_own_may_lead_out_of_its_folder(tree):
    top = tree("desk/checker.toml", "rules/a.yaml")
    (top / "desk/checker.toml").write_text('outside = true\nrules = ["../rules"]\n')
    assert [str(path) for path in load((), cwd=top / "desk").paths.rules] == [str(top / "rules")]
    assert load([top / "desk"], file=top / "desk/checker.toml", cwd=top).paths.rules
    with pytest.raises(DiagnosticError) as caught:
        load([top / "desk"], cwd=top)
    (problem,) = caught.value.diagnostics
    assert str(problem.place) == "desk/checker.toml:1:11"
    assert problem.help == 'name it to trust it: --config "desk/checker.toml"'


@pytest.mark.parametrize(
    "setting",
    [
        'rules = ["/etc"]', 'extends = ["../pack"]', 'baseline = "../known.json"', 'suppressions = "link/a.yaml"',
        'identity = "../identity.yaml"',
        'output = ["json=../report.json"]', 'output = ["../report.txt"]', 'output = ["json=link/report.json"]',
    ],
)  # fmt: skip
def test_no_path_of_a_file_leads_out_of_its_folder(tmp_path, setting):
    (tmp_path / "desk").mkdir()
    (tmp_path / "pack").mkdir()
    (tmp_path / "desk/link").symlink_to(tmp_path)
    (tmp_path / "desk/checker.toml").write_text(setting)
    with pytest.raises(DiagnosticError) as caught:
        load([tmp_path / "desk"], cwd=tmp_path)
    assert [problem.kind for problem in caught.value.diagnostics] == ["path-outside"]


def test_paths_of_a_file_count_from_its_folder_and_those_of_flags_from_here(tmp_path):
    for name in ("desk/rules", "rules", "desk/reports"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "desk/checker.toml").write_text('rules = ["rules"]\noutput = ["text", "json=reports/a.json"]\n')
    found = load([tmp_path / "desk"], cwd=tmp_path).paths
    assert [path.as_posix() for path in found.rules] == ["desk/rules"]
    assert found.output == ("text", "json=./desk/reports/a.json")
    assert [
        path.as_posix() for path in load([tmp_path / "desk"], flags={"rules": ("rules",)}, cwd=tmp_path).paths.rules
    ] == ["rules"]


@pytest.mark.parametrize(
    ("toml", "flags", "format", "output"),
    [
        ('output = ["text", "json=a.json"]', {"format": "sarif"}, "sarif", ("json=./a.json",)),
        ('format = "json"', {"output": ("sarif=b.sarif",)}, None, ("sarif=b.sarif",)),
        ('format = "json"', {"output": ("b.json",)}, "json", ("b.json",)),
        ('format = "json"', {"format": "csv"}, "csv", ()),
        ('format = "json"\noutput = ["sarif=b.sarif"]', {}, "json", ("sarif=./b.sarif",)),
        ('output = ["text"]', {"output": ("json",)}, None, ("json",)),
    ],
)
def test_what_is_asked_for_now_puts_aside_what_the_file_prints(tmp_path, toml, flags, format, output):
    (tmp_path / "checker.toml").write_text(toml)
    found = load((), flags=flags, cwd=tmp_path).paths
    assert (found.format, found.output) == (format, output)
