"""What the README shows is what the program prints: each stretch of its transcript, to the letter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker import pipeline
from checker.report import render

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
_TRANSCRIPT = re.compile(r"<!-- transcript.*?-->\n```text\n(.*?)```", re.DOTALL)


def stretches() -> list[str]:
    found = _TRANSCRIPT.search(README)
    assert found, "the README has no transcript"
    return [part.strip("\n") for part in re.split(r"^…$", found.group(1), flags=re.MULTILINE) if part.strip()]


@pytest.fixture(scope="module")
def printed() -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        return render(pipeline.run([Path("corpus")]), "text", width=80, color=False)


@pytest.mark.parametrize("stretch", stretches(), ids=lambda text: text.strip().splitlines()[0][:40])
def test_the_transcript_is_what_the_program_prints(stretch: str, printed: str) -> None:
    assert stretch in printed


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)#]+)\)", README))))
def test_every_link_leads_somewhere(target: str) -> None:
    assert target.startswith("https://") or (ROOT / target).exists()
