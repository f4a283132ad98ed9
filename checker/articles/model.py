"""What a reader of files hands on: an article, with its own dates and where each came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

Role = Literal["published", "modified", "retrieved", "dateline"]
Certainty = Literal["stated", "inferred", "guess"]
Field = Literal["title", "text"]


@dataclass(frozen=True, slots=True)
class Clock:
    """A date of the article itself (TIMEX3 ``functionInDocument``).

    ``value`` is ISO 8601, a date (``2019-05-14``) or a date-time with or without a zone (``2019-05-14T09:30+01:00``);
    ``origin`` says where it was found, for people: ``field "published"``, ``meta article:published_time``,
    ``dateline "…"``, ``page stamp "…"``.
    """

    role: Role
    value: str
    certainty: Certainty = "stated"
    origin: str = ""

    @property
    def day(self) -> str:
        """The civil day, ``YYYY-MM-DD``."""
        return self.value[:10]


@dataclass(frozen=True, slots=True)
class Article:
    """One text as it was published. Offsets everywhere else are characters of ``text`` (or ``title``) as given here.

    ``text_line`` is the line of the file on which ``text`` begins, where the file holds it to the letter from there on
    (text, Markdown); None in other formats, whose lines are not the text's.
    """

    id: str
    text: str
    title: str = ""
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    kind: Literal["article", "timeline"] = "article"
    clocks: tuple[Clock, ...] = ()
    path: str = ""
    text_line: int | None = field(default=None, compare=False)
    metadata: MappingProxyType[str, Any] = field(default_factory=lambda: MappingProxyType({}), compare=False)

    def clock(self, role: Role) -> Clock | None:
        """The first clock of that role, or None."""
        return next((clock for clock in self.clocks if clock.role == role), None)

    @property
    def published(self) -> Clock | None:
        """When the article came out, as far as anything says."""
        return self.clock("published")

    @property
    def outlet(self) -> str:
        """Who speaks where nobody is quoted: the publisher, or the article itself where none is named."""
        return self.publisher or self.id

    def field(self, name: Field) -> str:
        """The text that offsets of that field count in."""
        return self.title if name == "title" else self.text
