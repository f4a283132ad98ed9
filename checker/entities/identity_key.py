"""One key for one name in all articles of a story: "Eric Allen Oakes" and "Eric Oakes" are one man there, "INS Sagar"
and "the Sagar" one ship.

The key of a mention is made from the fullest form in its own article; articles differ in how full theirs is.
"""

from __future__ import annotations

from checker.entities import lexicon as lexicons
from checker.entities.model import EntityMention
from checker.entities.spelling import fold, key_of

_OPEN = "person:~"


def comparable(mention: EntityMention) -> str | None:
    """The key that other articles' mentions of the name have too; None for a surname that is nobody's."""
    lexicon = lexicons.shipped()
    if mention.entity.startswith(_OPEN) or mention.entity.startswith(("group:", "office:")):
        return None
    if mention.kind == "person" and mention.entity not in lexicon.people:
        words = [word for word in mention.name.split() if fold(word) not in lexicon.words["generations"]]
        return f"person:{key_of(f'{words[0]} {words[-1]}')}" if len(words) > 1 else mention.entity
    if mention.kind == "unknown":
        words = mention.name.split()
        if len(words) > 1 and fold(words[0]) in lexicon.words["thing_beginnings"]:
            words = words[1:]
        return f"name:{key_of(' '.join(words))}"
    return mention.entity
