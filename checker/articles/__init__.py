"""Files in, articles out: text, Markdown, JSON, JSON Lines, HTML and TimeML, with every date of the article and where
it is from."""

from checker.articles.limits import Limits
from checker.articles.model import Article, Clock
from checker.articles.reading import REASONS, Reading, read
from checker.articles.record import Record

__all__ = ["REASONS", "Article", "Clock", "Limits", "Reading", "Record", "read"]
