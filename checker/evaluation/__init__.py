"""How well the rules do on pairs of statements that a reader has labelled: ``evaluate(rows, findings)``.

A rule author keeps such pairs for the own beat, contradictions and look-alikes, and sees after every change what each
rule finds, what it misses, and where it raises a false alarm.
"""

from checker.evaluation.rows import Row, Side, read
from checker.evaluation.score import Evaluation, Figures, evaluate

__all__ = ["Evaluation", "Figures", "Row", "Side", "evaluate", "read"]
