"""A quantity in a text: a number with its bounds, its unit, and what is counted."""

from __future__ import annotations

from dataclasses import dataclass

from checker.articles.model import Field


@dataclass(frozen=True, slots=True)
class Quantity:
    """``killing at least five people`` -> low 5, high None, unit ``count``, of ``people``.

    ``start``/``end`` cover the number with its bound word and unit ("at least five", "about 85 million euros",
    "6.1-magnitude"); ``low``/``high`` are closed bounds in ``unit``, None where open; ``unit`` is canonical (``m``,
    ``m2``, ``l``, ``kg``, ``m/s``, ``s``, ``celsius``, ``EUR``, ``$``, ``percent``, ``magnitude``, ``age`` in years,
    ``l/day``, ``count``, ``count/day``, ``ordinal``…) after conversion, ``given_unit`` the name of the one in the text;
    ``of`` is the head noun that is counted, lower case ("protesters" in "45 pro-democracy protesters"), ``lemma`` its
    singular, ``of_span`` where that noun phrase stands; ``digits`` the significant digits of the figure as written, 0
    where nobody counted, for the tolerance of roundings; ``approximate`` for "about", "some", "nearly", "dozens";
    ``additional`` for "a further 12", "six more".
    """

    field: Field
    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    unit: str
    given_unit: str = ""
    of: str = ""
    of_span: tuple[int, int] | None = None
    approximate: bool = False
    digits: int = 0
    additional: bool = False
    lemma: str = ""
