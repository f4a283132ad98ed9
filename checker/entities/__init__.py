"""People, organisations and places in a text, and who or what they are."""

from checker.entities.containment import contains, country_of
from checker.entities.find import find
from checker.entities.model import EntityKind, EntityMention
from checker.entities.pronouns import resolve_pronoun
from checker.entities.sides import sides

__all__ = ["EntityKind", "EntityMention", "contains", "country_of", "find", "resolve_pronoun", "sides"]
