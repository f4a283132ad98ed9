"""Numbers in a text as intervals, with unit and what is counted: ``find(document)``; ``tolerance`` for comparing published figures."""

from checker.quantities.model import Quantity
from checker.quantities.reading import find, find_in

__all__ = ["Quantity", "find", "find_in"]
