"""A story or a silence as JSON: the fields of the models, as they are."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

from checker.report.safe import json_text

if TYPE_CHECKING:
    from checker.explanation.silence import Silence
    from checker.explanation.story import Story

SCHEMA_VERSION = 1


def dumps(told: Story | Silence) -> str:
    """One object, ending with a newline."""
    made = {"schema_version": SCHEMA_VERSION, **dataclasses.asdict(told)}
    return json_text(json.dumps(made, ensure_ascii=False, indent=2)) + "\n"
