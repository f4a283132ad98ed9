"""Which statements speak of one happening, within and across articles; which of them are wire copies."""

from checker.events.identify import Events, identify
from checker.events.model import Keys

__all__ = ["Events", "Keys", "identify"]
