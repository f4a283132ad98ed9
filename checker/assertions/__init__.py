"""From the layers of an article to its assertions: one statement a slot, with evidence for every field.

What reads articles is loaded when it is asked for: who only handles assertions needs none of it. Inside the package too
the function ``extract`` is imported from here, never from its module, which goes by the same name.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from checker.assertions.model import Assertion

if TYPE_CHECKING:
    from checker.assertions.batch import Fault, extract_all
    from checker.assertions.extract import extract, from_layers, read_mentions
    from checker.assertions.layers import Layers
    from checker.assertions.layers import read as read_layers

__all__ = ["Assertion", "Fault", "Layers", "extract", "extract_all", "from_layers", "read_layers", "read_mentions"]

_LATER = {
    "batch": {"Fault": "Fault", "extract_all": "extract_all"},
    "extract": {"extract": "extract", "from_layers": "from_layers", "read_mentions": "read_mentions"},
    "layers": {"Layers": "Layers", "read_layers": "read"},
}
"""By module, the names here and there."""


def __getattr__(name: str) -> Any:
    for home, names in _LATER.items():
        if name in names:
            module = import_module(f"{__name__}.{home}")
            globals().update({here: getattr(module, there) for here, there in names.items()})
            return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
