"""What was done before is not done again: statements and findings, kept by what they were made of.

    how = Options(cache=Cache(place.default()))
    runs.run(paths, how)                    the first time: reads and compares everything, and keeps what it came to
    runs.run(paths, how)                    from then on: the same, as fast as the bytes are read

Where something was changed, ``extraction.extract_all(articles, cache)`` still takes from it what all others say.
An article that was changed by a letter, another word list, another version of the checker: each is another key, so what
is kept is never out of date. The cache can be cleared, damaged or missing at any time: it costs time, and never a
statement.
"""

from checker.cache.cache import Cache

__all__ = ["Cache"]
