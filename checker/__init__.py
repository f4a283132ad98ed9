"""Fact-timeline consistency checker: dated articles in, conflicts between their statements out.

The packages follow the flow of the data, one arrow each (see ``docs/architecture.md``)::

    articles -> language -> temporal, quantities, entities -> assertions -> events
             -> rules, engine -> findings -> report
"""

__version__ = "0.1.0"
