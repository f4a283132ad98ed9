"""The engine: assertions as a table, rules as SQL over it.

with Table.build(assertions, keys, origins, publishers) as table:
    for hit in evaluate(book.rules, table): ...
"""

from checker.engine.evaluate import evaluate
from checker.engine.explain import Line, Try, explain
from checker.engine.hit import Bound, Hit, Side
from checker.engine.table import Table

__all__ = ["Bound", "Hit", "Line", "Side", "Table", "Try", "evaluate", "explain"]
