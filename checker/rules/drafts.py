"""A skeleton of a rule file that says what goes where; what the author must fill in stands in capitals.

It has the right structure, so that ``checker rules check`` complains only of what is still in capitals, or missing.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from checker.rules.loader import load
from checker.rules.schema import FILE
from checker.vocabulary import default_folder

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_LONGEST = 80

_HEAD = """\
# yaml-language-server: $schema={schema}
id: {id}                  # lasting: findings and suppressions name it
title: TITLE                      # what it reports, in a few words: "Two days for one event"
rationale: WHY                    # why no reading of the two reconciles them
kind: {kind}
severity: warning                 # error | warning | info
stage: experimental               # experimental | stable | deprecated
"""

_PAIR = """\
assertions:                       # which two statements it sets against each other; docs/rules.md lists all keys
  first: {slot: SLOT}             # a slot of rules/slots: deaths, time, status; add "value: cancelled" for one status
  second: {slot: SLOT}
same: [event]                     # what they share; "scope" and "unit" go without saying where values are compared
different: [source]               # what parts them: source, publisher, article, origin
where:                            # all of it must certainly be true
  - first.value disjoint second.value
  # - second.said within 30 days after first.said
# unless:                         # what takes a conflict back, even where it is only possible
#   - assertions: {retracted: {slot: status, value: cancelled}}
#     where: [retracted.said during first.said to second.said]
message: "{event}: {first.value}, says {first.source}; {second.value}, says {second.source}"
"""

_NETWORK = """\
assertions:                       # which statements make a chain; docs/rules.md, "Network rules"
  dated: {slot: time}
  ordered: {slot: order}          # "two days after the vote"
  lasted: {slot: duration}        # "the talks lasted three days"
  other: {slot: SLOT}             # begin | end, or leave it out
different: [article]              # no single article may say all of it
where:                            # each is about one of the patterns
  - dated.value by dated.said     # what is past: plans move
brief: []                         # event types that are over within the day: [earthquake, vote]
message: "{event}: {chain}"
"""

_EXAMPLES = """\
examples:                         # documentation and test at once: checker rules test
  conflict: []                    # what it finds
    # - articles:
    #     - {publisher: The Harbour Post, published: "2021-03-08", text: "SENTENCE"}
    #     - {publisher: Evening Ledger, published: "2021-03-09", text: "SENTENCE"}
  consistent: []                  # what it leaves alone: an update, another event, a wider figure
    # - note: WHY IT IS NO CONFLICT
    #   assertions:
    #     - {said: 2021-03-08, slot: SLOT, value: VALUE}
    #     - {said: 2021-03-09, slot: SLOT, value: VALUE}
"""


def is_name(word: str) -> bool:
    """Whether the word can be an id or a family."""
    return len(word) <= _LONGEST and _NAME.fullmatch(word) is not None


def taken(rule: str, folders: Sequence[Path]) -> str:
    """The file in which a rule of that id stands, among those that ship and those in the folders; else empty."""
    book = load([default_folder(), *folders])
    return book[rule].path if rule in book else ""


def skeleton(rule: str, *, kind: str, path: Path) -> str:
    """The text of a rule file that is to be filled in; ``path`` is where it will stand."""
    head = _HEAD.replace("{id}", rule).replace("{kind}", kind).replace("{schema}", schema_at(path))
    return head + (_PAIR if kind == "pair" else _NETWORK) + _EXAMPLES


def schema_at(path: Path) -> str:
    """The shipped schema, as a file at ``path`` names it."""
    return Path(os.path.relpath(default_folder() / FILE, path.parent)).as_posix()
