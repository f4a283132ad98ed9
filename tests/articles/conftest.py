"""A folder to write files into, and to read them from as a run would."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.articles import Reading, read

STORY = "The ferry to the island sank in the harbour on Monday, and five of the people aboard were killed."


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, Any], Path]:
    """Writes a file below the test's folder: bytes and text as they are, anything else as JSON."""

    def write_file(name: str, content: Any) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = content if isinstance(content, (bytes, str)) else json.dumps(content)
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
        return path

    return write_file


@pytest.fixture
def read_here(tmp_path: Path) -> Callable[..., Reading]:
    """Reads the test's folder, paths relative to it."""
    return lambda **options: read([tmp_path], root=tmp_path, **options)


@pytest.fixture
def story() -> str:
    """A text that is English and says when in relative terms only."""
    return STORY
