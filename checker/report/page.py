"""Lines of styled text, wrapped to a page of so many columns, as one string.

Text comes in as ``rich.text.Text``, which knows no markup, so that nothing an article says is taken for a command.
"""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.text import Text

NARROWEST = 40


class Page:
    """A page, written from top to bottom; widths are those on the screen, where a wide character counts as two."""

    def __init__(self, width: int, color: bool) -> None:
        self.color = color
        self.width = max(NARROWEST, width)
        self._out = StringIO()
        self._console = Console(
            file=self._out, width=self.width, force_terminal=color, color_system="standard" if color else None,
            no_color=not color, markup=False, highlight=False, emoji=False, legacy_windows=False,
        )  # fmt: skip

    def write(self, text: Text, *, indent: int = 0, lead: Text | None = None, bar: str = "") -> None:
        """One paragraph; ``lead`` hangs to the left of its first line, ``bar`` stands before each."""
        lead = lead or Text()
        margin = Text(" " * indent)
        for n, part in enumerate(text.wrap(self._console, self.width - indent - len(bar))):
            part.rstrip()
            first = margin if n or not lead else Text(" " * (indent - lead.cell_len)) + lead
            self._console.print(first + Text(bar, "dim") + part, soft_wrap=True)

    def blank(self) -> None:
        """An empty line."""
        self._console.print()

    def text(self) -> str:
        """All that was written."""
        return self._out.getvalue()
