"""Numbers in a text as intervals, with unit and what is counted; how far two published figures may lie apart."""

from checker.quantities.model import Quantity
from checker.quantities.money import is_money
from checker.quantities.reading import find, find_in
from checker.quantities.tolerance import rounding, tolerance

__all__ = ["Quantity", "find", "find_in", "is_money", "rounding", "tolerance"]
