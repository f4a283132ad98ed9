"""What was read from an article before is not read again: assertions, kept by what they were made of.

    cache = Cache(place.default())
    list(extract_all(articles, cache))      the first time: reads every article, and keeps what it said
    list(extract_all(articles, cache))      from then on: the same statements, without reading

An article that was changed by a letter, another word list, another version of the checker: each is another key, so a
kept statement is never out of date. The cache can be cleared, damaged or missing at any time: it costs time, and never
a statement.
"""

from checker.cache.cache import Cache
from checker.cache.extraction import extract_all

__all__ = ["Cache", "extract_all"]
