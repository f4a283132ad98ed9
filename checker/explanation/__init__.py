"""A finding, or the lack of one, told from the sentence to the verdict.

with opened([Path("corpus")]) as case:
    print(text.story(tell(case, "2:108ecb"), width=100))
    print(text.silence(why_not(case, "disjoint-dates", "courant", "post"), width=100))
"""

from checker.explanation.case import Case, opened
from checker.explanation.silence import why_not
from checker.explanation.story import tell

__all__ = ["Case", "opened", "tell", "why_not"]
