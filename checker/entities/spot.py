"""A stretch of a sentence that names somebody or something: what the scanner hands to the resolver."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from checker.entities.lexicon import Alias
from checker.entities.offices import OfficeTable
from checker.language.model import Token

Gender = Literal["male", "female"]


class Spot(NamedTuple):
    """``first``..``after`` are its tokens, ``words`` the name in it without titles; ``alias``, ``office`` where listed.

    ``owner`` is what stands before an office or a group ("Russian officials"), ``group_of`` what follows its "of".
    """

    first: int
    after: int
    start: int
    end: int
    words: tuple[str, ...] = ()
    alias: Alias | None = None
    office: OfficeTable | None = None
    titled: tuple[OfficeTable, ...] = ()
    has_title: bool = False
    gender: Gender | None = None
    former: bool = False
    owner: Alias | None = None
    group: Alias | None = None
    group_of: str = ""
    after_the: bool = False


def words_at(tokens: Sequence[Token], first: int, after: int) -> tuple[str, ...]:
    """The words of those tokens as written."""
    return tuple(token.text for token in tokens[first:after])


def add(
    found: list[Spot],
    tokens: Sequence[Token],
    first: int,
    after: int,
    *,
    words: tuple[str, ...] = (),
    alias: Alias | None = None,
    office: OfficeTable | None = None,
    titled: tuple[OfficeTable, ...] = (),
    has_title: bool = False,
    gender: Gender | None = None,
    former: bool = False,
    owner: Alias | None = None,
    group: Alias | None = None,
    group_of: str = "",
) -> int:
    """Appends the spot over those tokens; where to read on."""
    start, end = tokens[first].start, tokens[after - 1].end
    after_the = first > 0 and tokens[first - 1].lower == "the"
    found.append(
        Spot(
            first,
            after,
            start,
            end,
            words,
            alias,
            office,
            titled,
            has_title,
            gender,
            former,
            owner,
            group,
            group_of,
            after_the,
        )
    )
    return after
