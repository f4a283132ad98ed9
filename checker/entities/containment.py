"""What lies in what, as far as tables tell: Russia contains Sochi, France does not, of the Black Sea it is unknown."""

from __future__ import annotations

from checker.entities import gazetteer as gazetteers
from checker.entities import lexicon as lexicons
from checker.entities.lexicon import Lexicon


def contains(outer: str, inner: str, lexicon: Lexicon | None = None) -> bool | None:
    """Whether the place of the key ``outer`` contains that of ``inner``; a place contains itself; None is unknown."""
    if outer == inner:
        return True
    lexicon = lexicon or lexicons.shipped()
    if outer in _enclosing(inner, lexicon):
        return True
    if inner in _enclosing(outer, lexicon):
        return False
    outer_country, inner_country = _country(outer, lexicon), _country(inner, lexicon)
    if outer_country is None or inner_country is None:
        return None
    if outer_country != inner_country or inner.startswith("country:"):
        return False
    outer_division, inner_division = _division(outer, lexicon), _division(inner, lexicon)
    if outer_division is None or inner_division is None:
        return None
    if outer_division != inner_division:
        return False
    return True if _is_division(outer, lexicon) and not _is_division(inner, lexicon) else None


def country_of(key: str, lexicon: Lexicon | None = None) -> str | None:
    """The country that the place of that key lies in, or is; None where no table tells."""
    return _country(key, lexicon or lexicons.shipped())


def _enclosing(key: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Everything that a place is listed to lie in, and what that lies in."""
    found: list[str] = []
    waiting = [key]
    while waiting:
        current = waiting.pop()
        for wider in lexicon.regions.get(current, ((), None))[0]:
            if wider not in found:
                found.append(wider)
                waiting.append(wider)
        town = gazetteers.shipped().by_key.get(current)
        if town is not None and f"country:{town.country}" not in found:
            found.append(f"country:{town.country}")
    return tuple(found)


def _country(key: str, lexicon: Lexicon) -> str | None:
    if key.startswith("country:"):
        return key
    return next((wider for wider in _enclosing(key, lexicon) if wider.startswith("country:")), None)


def _division(key: str, lexicon: Lexicon) -> str | None:
    town = gazetteers.shipped().by_key.get(key)
    if town is not None:
        return town.division
    return lexicon.regions.get(key, ((), None))[1]


def _is_division(key: str, lexicon: Lexicon) -> bool:
    return key not in gazetteers.shipped().by_key and lexicon.regions.get(key, ((), None))[1] is not None
