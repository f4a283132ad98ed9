"""Lines of styled text, wrapped to a page of so many columns, as one string.

Text comes in as ``rich.text.Text``, which knows no markup, so that nothing an article says is taken for a command.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from io import StringIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

NARROWEST = 40

_AT_END = re.compile(r" {1,500}\n")


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

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]], *, indent: int = 0) -> None:
        """Rows under heads, each column as wide as it needs and folded where the page ends."""
        grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", show_edge=False)
        for head in heads:
            grid.add_column(head, overflow="fold")
        for row in rows:
            grid.add_row(*(Text(cell) for cell in row))
        self._console.print(Padding(grid, (0, 0, 0, indent)))

    def blank(self) -> None:
        """An empty line."""
        self._console.print()

    def text(self) -> str:
        """All that was written, without spaces at the ends of lines."""
        return _AT_END.sub("\n", self._out.getvalue())
