"""A finding a line, each one a JSON object as in the ``findings`` of the JSON report, for streams and databases.

{"rule": "announced-but-nothing-agreed", "kind": "contradiction", …}
"""

from __future__ import annotations

import json

from checker.report.result import Result
from checker.report.safe import json_text


def render(result: Result) -> str:
    """The lines; no text at all where nothing was found."""
    return "".join(
        json_text(json.dumps(finding, ensure_ascii=False, allow_nan=False)) + "\n"
        for finding in result.report["findings"]
    )
