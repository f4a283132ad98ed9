"""What the package offers is loaded when it is asked for, in whatever order that is done."""

import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "checker"


@pytest.mark.parametrize(
    "first",
    ["from checker.assertions import from_layers", "import checker.assertions.batch", "import checker.pipeline",
     "from checker.assertions.model import Assertion"],
)  # fmt: skip
def test_extract_is_the_function_whatever_came_first(first):
    then = "from checker.assertions import extract; assert callable(extract)"
    subprocess.run([sys.executable, "-c", f"{first}; {then}"], cwd=PACKAGE.parent, check=True)


def test_nobody_imports_it_from_its_module():
    """That would put the module in the place of the function."""
    files = [path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "assertions/__init__.py"]
    assert [path for path in files if "checker.assertions.extract import" in path.read_text()] == []


def test_what_is_not_there_is_an_error():
    with pytest.raises(ImportError, match="nothing"):
        from checker.assertions import nothing  # noqa: F401
