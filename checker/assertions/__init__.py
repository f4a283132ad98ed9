"""From the layers of an article to its assertions: one statement a slot, with evidence for every field."""

from checker.assertions.batch import Fault, extract_all
from checker.assertions.extract import extract, from_layers, read_mentions
from checker.assertions.layers import Layers
from checker.assertions.layers import read as read_layers
from checker.assertions.model import Assertion

__all__ = ["Assertion", "Fault", "Layers", "extract", "extract_all", "from_layers", "read_layers", "read_mentions"]
