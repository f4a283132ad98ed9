"""Where the cache lies unless a setting says otherwise: where the machine keeps what can be made again.

~/.cache/fact-timeline-checker on Linux ($XDG_CACHE_HOME is respected), ~/Library/Caches/… on macOS,
%LOCALAPPDATA%\\…\\Cache on Windows. Never beside the articles or in the checkout.
"""

from __future__ import annotations

from pathlib import Path

NAME = "fact-timeline-checker"


def default() -> Path:
    """The folder, which need not exist yet."""
    from platformdirs import user_cache_path

    return user_cache_path(NAME, appauthor=False)
