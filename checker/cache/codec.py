"""The assertions of one article to bytes and back: compact JSON, that becomes models again without being validated.

    {"nodes": [["TimeSpan", …], ["Subject", "event", "fire", null, 3, …]], "rows": [["x1", "text", 0, 41, 0, …]]}

What occurs again and again (whose words they are, the day they were said) is written once, as a *node*, and named by
its number. A quote is not written at all: it stands in the article. The fields are taken from the models, in their
order; who adds a field to :class:`~checker.assertions.model.Assertion` has nothing to do here.

Validation is left out because it took place when the assertion was made, and because the store vouches, with a
checksum, that the bytes are those that were written. What is no JSON of this shape raises :class:`DamagedError`.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, Literal, cast

from pydantic import BaseModel

from checker.articles.model import Article
from checker.assertions import model
from checker.assertions.model import Assertion
from checker.temporal.span import Precision, TimeSpan

_SCALARS = (str, int, float, bool, type(None))
_FROM_THE_ARTICLE = ("article", "quote", "mention")


class DamagedError(ValueError):
    """These bytes were not written by :func:`encode` for this article."""


def encode(assertions: Sequence[Assertion], article: Article) -> bytes:
    """The assertions as bytes. TypeError: a field holds what cannot be written."""
    return json.dumps(written(assertions, article), separators=(",", ":")).encode("ascii")


def decode(data: bytes, article: Article) -> tuple[Assertion, ...]:
    """The assertions that were encoded for this article; raises DamagedError."""
    with damage_told():
        return read(json.loads(data), article)


def written(assertions: Sequence[Assertion], article: Article) -> list[Any]:
    """The nodes and the rows, as plain values that JSON can hold. TypeError: a field holds what cannot be written."""
    nodes = _Nodes()
    rows = [nodes.fields(_shortened(one, article), Assertion) for one in assertions]
    return [nodes.made, rows]


def read(values: Any, article: Article) -> tuple[Assertion, ...]:
    """The assertions that were written so; to be called within :func:`damage_told`."""
    heads, rows = values
    nodes: list[Any] = []
    for head, *fields in heads:
        nodes.append(_node(head, fields, nodes))
    return tuple(_assertion(row, nodes, article) for row in rows)


@contextmanager
def damage_told() -> Iterator[None]:
    """What fails in here, fails because of what the bytes hold: DamagedError."""
    try:
        yield
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise DamagedError(str(error)) from error


class _Nodes:
    """The nodes of one article under way: ``made`` as written, each once."""

    def __init__(self) -> None:
        self.made: list[list[Any]] = []
        self.numbers: dict[Any, int] = {}

    def number(self, value: Any) -> int | None:
        """The number of the node that stands for that value; None for None."""
        if value is None:
            return None
        written = self._written(value)
        known = json.dumps(written)
        if known not in self.numbers:
            self.numbers[known] = len(self.made)
            self.made.append(written)
        return self.numbers[known]

    def fields(self, values: dict[str, Any], of: type[BaseModel]) -> list[Any]:
        """The fields of a model in their order, the composed ones as numbers of nodes."""
        names, composed = _shape(of)
        return [self.number(values[name]) if name in composed else _scalar(values[name]) for name in names]

    def _written(self, value: Any) -> list[Any]:
        if isinstance(value, BaseModel):
            return [type(value).__name__, *self.fields(value.__dict__, type(value))]
        if isinstance(value, TimeSpan):
            flags = (value.approximate, value.uncertain)
            return ["TimeSpan", value.start, value.end, value.precision.value, value.zone, *flags]
        if isinstance(value, tuple):
            return ["", *map(_scalar, value)]
        raise TypeError(f"cannot be kept: {type(value).__name__}")


def _scalar(value: Any) -> Any:
    if type(value) not in _SCALARS:
        raise TypeError(f"cannot be kept: {type(value).__name__}")
    return value


def _shortened(one: Assertion, article: Article) -> dict[str, Any]:
    """The fields, without what can be cut out of the article again."""
    if one.article != article.id:
        raise TypeError("an assertion of another article")
    text = article.field(one.field)
    given = {
        "article": None,
        "quote": None if text[one.start : one.end] == one.quote else one.quote,
        "mention": None if text[one.focus[0] : one.focus[1]] == one.mention else one.mention,
    }
    return one.__dict__ | given


def _assertion(row: list[Any], nodes: Sequence[Any], article: Article) -> Assertion:
    values = _values(row, nodes, Assertion)
    text = article.field(values["field"])
    values["article"] = article.id
    if values["quote"] is None:
        values["quote"] = text[values["start"] : values["end"]]
    if values["mention"] is None:
        first, last = values["focus"]
        values["mention"] = text[first:last]
    return cast(Assertion, _made(Assertion, values))


def _node(head: str, fields: list[Any], nodes: Sequence[Any]) -> Any:
    if head == "":
        return tuple(fields)
    if head == "TimeSpan":
        start, end, precision, zone, approximate, uncertain = fields
        return TimeSpan(tuple(start), tuple(end), Precision(precision), zone, approximate, uncertain)
    of = _classes()[head]
    return _made(of, _values(fields, nodes, of))


def _values(fields: list[Any], nodes: Sequence[Any], of: type[BaseModel]) -> dict[str, Any]:
    names, composed = _shape(of)
    values = dict(zip(names, fields, strict=True))
    for name in composed:
        number = values[name]
        if number is not None:
            values[name] = nodes[number]
    return values


def _made(of: type[BaseModel], values: dict[str, Any]) -> BaseModel:
    """A model of values that were validated before: what ``model_construct`` does, without looking for defaults."""
    one = of.__new__(of)
    _set = object.__setattr__
    _set(one, "__dict__", values)
    _set(one, "__pydantic_fields_set__", _all_fields(of))
    _set(one, "__pydantic_extra__", None)
    _set(one, "__pydantic_private__", None)
    return one


@cache
def _all_fields(of: type[BaseModel]) -> set[str]:
    """Shared between the models of a class: they are frozen, and copies have a set of their own."""
    return set(of.model_fields)


@cache
def _classes() -> dict[str, type[BaseModel]]:
    """The models that an assertion is made of, by name."""
    named = vars(model).values()
    return {one.__name__: one for one in named if isinstance(one, type) and issubclass(one, model.Model)}


@cache
def _shape(of: type[BaseModel]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields of a model, and those of them that hold more than a scalar."""
    fields = of.model_fields
    composed = tuple(
        name for name, info in fields.items() if not _is_scalar(info.annotation) and name not in _FROM_THE_ARTICLE
    )
    return tuple(fields), composed


def _is_scalar(annotation: Any) -> bool:
    origin = typing.get_origin(annotation)
    if origin is Literal:
        return True
    if origin in (typing.Union, types.UnionType):
        return all(_is_scalar(one) for one in typing.get_args(annotation))
    return annotation in _SCALARS
