"""Text into sentences, tokens, clauses and quotations; and who said what."""

from checker.language.attribution import attribute, speaker_at
from checker.language.document import parse

__all__ = ["attribute", "parse", "speaker_at"]
