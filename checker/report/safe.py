"""Article text made fit to print: what could steer a terminal or a reader's eye is shown as an escape, not obeyed.

    "killed \\x1b[2J five"      ->  "killed \\\\x1b[2J five"        (an escape sequence would clear the editor's screen)
    "paid \\u202e000,1\\u202c"  ->  "paid \\\\u202e000,1\\\\u202c"    (a bidi override would turn the figure around)

Control, format (bidi, zero width, tags), surrogate and private-use characters are escaped in the notation of Python
and JSON; every kind of white space becomes one plain space. Rich markup is not escaped here: renderers build
``rich.text.Text``, which knows no markup.
"""

from __future__ import annotations

import re
import unicodedata

_UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_WHITE = re.compile(r"[ \t\r\n\u00a0\u2000-\u200a\u202f\u3000]+")
_JSON_UNSAFE = re.compile(r"[^\x00-\x7e\u00a0-\u00ac\u00ae-\u02ff]")


def line(text: str) -> str:
    """The text on one line: white space collapsed, everything that is not to be printed escaped visibly."""
    return _visible(_WHITE.sub(" ", text))


def block(text: str) -> str:
    """The text with its line breaks, tabs and spaces kept, as in a message that points into a file with a caret."""
    return "".join(char if char in "\n\t" else _visible(char) for char in text)


def unprintable(char: str) -> bool:
    """Whether the character would act on the terminal or hide, instead of being seen."""
    return unicodedata.category(char) in _UNPRINTABLE


def json_text(text: str) -> str:
    """JSON with the same characters as ``\\u`` escapes: equal when parsed, harmless when printed, always UTF-8."""
    return _JSON_UNSAFE.sub(_json_escape, text)


def _visible(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escape(char) if unprintable(char) else char for char in text)


def _escape(char: str) -> str:
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _json_escape(match: re.Match[str]) -> str:
    char = match.group()
    if not unprintable(char):
        return char
    code = ord(char)
    if code < 0x10000:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
