"""Which names in one article are the same person: "Robert Buckley", then "Mr Buckley" and "Buckley".

A surname that two people of the article bear is nobody's (``person:~buckley``), and so is one that never comes with a
full name.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from checker.entities.lexicon import Alias, Lexicon
from checker.entities.spelling import fold, key_of
from checker.entities.spot import Gender


@dataclass(frozen=True, slots=True)
class Identity:
    """Who is meant: key, full name, sides, and why."""

    entity: str
    name: str
    sides: tuple[str, ...] = ()
    why: str = ""


@dataclass(slots=True)
class Cast:
    """The people of one article by full name, surname and given name."""

    by_words: dict[tuple[str, ...], Identity] = field(default_factory=dict)
    by_surname: dict[str, list[Identity]] = field(default_factory=dict)
    by_given: dict[str, list[Identity]] = field(default_factory=dict)
    genders: dict[str, Gender] = field(default_factory=dict)
    spoken_to: dict[str, set[Gender]] = field(default_factory=dict)

    def surname(self, word: str, gender: Gender | None) -> Identity | None:
        """Whom the bare surname means; None where the article names nobody of it in full."""
        bearers = self.by_surname.get(word)
        if not bearers:
            return None
        if gender is not None:
            bearers = [b for b in bearers if self.genders.get(b.entity, gender) == gender]
            known = [b for b in bearers if b.entity in self.genders]
            bearers = known if len(known) == 1 and len(bearers) > 1 else bearers
            if not known and len(self.spoken_to.get(word, ())) > 1:
                return None
        if len(bearers) == 1:
            return Identity(
                bearers[0].entity,
                bearers[0].name,
                bearers[0].sides,
                f'the only "{bearers[0].name}" of that surname here',
            )
        return None

    def given(self, word: str) -> Identity | None:
        """Whom a given name alone means, where only one person of the article has it."""
        bearers = self.by_given.get(word, [])
        if len(bearers) != 1:
            return None
        return Identity(bearers[0].entity, bearers[0].name, bearers[0].sides, f'short for "{bearers[0].name}" here')


def open_surname(word: str) -> Identity:
    """A surname that stands for nobody in particular: ``person:~buckley``."""
    return Identity(f"person:~{key_of(word)}", word, (), "a surname alone, which could be anybody's")


def cast_of(names: Iterable[tuple[tuple[str, ...], Alias | None, Gender | None]], lexicon: Lexicon) -> Cast:
    """The cast from every full name of the article, with its listed person where there is one."""
    names = tuple(names)
    cast = Cast()
    unlisted = sorted({words for words, alias, _ in names if alias is None}, key=lambda words: (-len(words), words))
    for words, alias, _ in names:
        if alias is not None:
            _enter(cast, words, Identity(alias.entity, alias.name, alias.sides, f'listed as "{alias.name}"'))
    fullest: dict[tuple[str, str], tuple[str, ...]] = {}
    for words in unlisted:
        core = core_of(words, lexicon)
        ends = (fold(core[0]), fold(core[-1]))
        longer = fullest.setdefault(ends, words) if core[-1] == words[-1] else words
        if not _compatible(core_of(longer, lexicon), core):
            longer = words
        listed = _listed_variant(words, lexicon)
        if listed is not None:
            identity = Identity(
                listed.entity, listed.name, listed.sides, f'the listed "{listed.name}", with a middle name'
            )
        else:
            identity = Identity(
                f"person:{key_of(' '.join(_without_initials(longer)))}", " ".join(longer), (), "named in full here"
            )
        _enter(cast, words, identity)
    for words, _, gender in names:
        if gender is not None:
            cast.genders.setdefault(cast.by_words[tuple(map(fold, words))].entity, gender)
    return cast


def core_of(words: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """The name without "Jr." and "III"."""
    core = words
    while len(core) > 1 and fold(core[-1]) in lexicon.words["generations"]:
        core = core[:-1]
    return core


def _enter(cast: Cast, words: tuple[str, ...], identity: Identity) -> None:
    folded = tuple(map(fold, words))
    if folded in cast.by_words:
        return
    cast.by_words[folded] = identity
    core = folded
    while len(core) > 2 and core[-1] in {"jr", "sr", "ii", "iii", "iv"}:
        core = core[:-1]
    for index, word in ((cast.by_surname, core[-1]), (cast.by_given, core[0])):
        bearers = index.setdefault(word, [])
        if identity.entity not in [bearer.entity for bearer in bearers]:
            bearers.append(identity)


def _is_initial(word: str) -> bool:
    return len(fold(word)) == 1


def _without_initials(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "Robert S. Quill" is keyed as "Robert Quill"; a leading initial stays."""
    kept = (*words[:1], *(w for w in words[1:] if not _is_initial(w)))
    return kept if len(kept) > 1 else words


def _compatible(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether the shorter form only leaves out words of the longer one: "Eric Oakes" of "Eric Alan Oakes"."""
    rest = iter([fold(word) for word in longer])
    return all(
        any(fold(word) == other or (_is_initial(word) and other.startswith(fold(word))) for other in rest)
        for word in shorter
    )


def _listed_variant(words: tuple[str, ...], lexicon: Lexicon) -> Alias | None:
    """The listed person whose first and last name these are, where only a middle name is added."""
    if len(words) < 3:
        return None
    for alias in lexicon.aliases.get(fold(words[0]), ()):
        if alias.kind == "person" and alias.words == (fold(words[0]), fold(words[-1])):
            return alias
    return None
