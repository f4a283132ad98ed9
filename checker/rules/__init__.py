"""Rules: YAML that an author writes, checked, with every problem's place, and ready to be compiled.

book = load([Path("rules")])
for problem in book.diagnostics: print(problem.render())
for rule in book.rules: print(rule.id, *rule.describe(), sep="\\n  ")
"""

from checker.rules.loader import load, parse
from checker.rules.model import Rule, RuleBook, RuleFile
from checker.rules.schema import schema

__all__ = ["Rule", "RuleBook", "RuleFile", "load", "parse", "schema"]
