"""What a run is told: flags, the environment and a configuration file, checked and put together, each value with where
it is from.

chosen = load([Path("stories")], flags={"fail_on": "error"})
print(chosen.configuration.origin("fail-on"))    --fail-on
"""

from checker.config.layers import Configuration, Origin
from checker.config.load import Chosen, load
from checker.config.model import Settings, settings

__all__ = ["Chosen", "Configuration", "Origin", "Settings", "load", "settings"]
