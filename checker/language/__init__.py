"""Text into sentences, tokens, clauses and quotations; and who said what."""

from checker.language.document import parse

__all__ = ["parse"]
