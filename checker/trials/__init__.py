"""The examples in rule files, tried: does a rule find its conflicts, say of them what it should, and leave the rest
alone?

for trial in trials(book.rules): print(trial.rule.id, trial.kind, trial.number, trial.outcome)
"""

from checker.trials.trial import Outcome, Trial, trials

__all__ = ["Outcome", "Trial", "trials"]
