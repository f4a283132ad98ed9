"""Character offsets to lines and columns of the file, and paths to names that are the same wherever the run took place.

    an article whose text begins on line 6, offset 210  ->  (8, 14)
    /home/ann/stories/oslo/post.md, /home/ann/stories/oslo/echo.md  ->  post.md, echo.md

Lines and columns count from 1, columns in characters. Paths below the folder that the run was started in are already
relative; what lies elsewhere is named from the deepest folder that all of it shares.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from posixpath import abspath, commonpath, dirname, relpath

from checker.articles.model import Article

Relative = Callable[[str], str]


def in_file(article: Article | None, field: str, offset: int) -> tuple[int, int] | None:
    """Line and column of that character; None where the lines of the file are not those of the field."""
    if article is None or article.text_line is None or field != "text" or not 0 <= offset <= len(article.text):
        return None
    before = article.text.rfind("\n", 0, offset) + 1
    return article.text_line + article.text.count("\n", 0, offset), offset - before + 1


def folder(paths: Iterable[str]) -> str:
    """The deepest folder that holds all of the paths which begin at the root or lead upwards; empty: none does."""
    folders = {dirname(path) for path in paths if _outside(path)}
    return commonpath([abspath(one) for one in folders]) if folders else ""


def relative(top: str) -> Relative:
    """A function that gives each of these paths as one that neither begins at the root nor leads upwards; ``top`` is
    their :func:`folder`."""
    return lambda path: relpath(path, top) if _outside(path) else path


def _outside(path: str) -> bool:
    return path.startswith(("/", "../"))
