"""One small client for any endpoint that speaks the OpenAI chat protocol: ``POST <endpoint>/chat/completions``.

Nothing of the reply is trusted: it is read up to a size and within a time, redirects are not followed, and the key
goes to the endpoint that the user named and nowhere else, messages included.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx

LARGEST = 4_000_000
"""How many bytes of a reply are read."""

_AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504})
_LONGEST_PAUSE = 30.0


class ClientError(Exception):
    """No answer. ``fatal``: it will not get better by asking again or about another article (a wrong key, a wrong
    model)."""

    def __init__(self, message: str, *, fatal: bool = False, help: str | None = None) -> None:
        super().__init__(message)
        self.fatal = fatal
        self.help = help


class _AgainError(Exception):
    """Worth another attempt; ``pause`` in seconds, where the endpoint names one."""

    def __init__(self, message: str, pause: float | None = None) -> None:
        super().__init__(message)
        self.pause = pause


@dataclass(frozen=True)
class Client:
    """``endpoint`` is the base address (``http://127.0.0.1:8080/v1``); ``timeout`` in seconds is for one reply as a
    whole; ``retries`` are further attempts after the first."""

    endpoint: str
    model: str
    key: str | None = field(default=None, repr=False)
    timeout: float = 120.0
    retries: int = 2
    sleep: Callable[[float], None] = time.sleep

    def complete(self, system: str, user: str, schema: Mapping[str, Any]) -> str:
        """The text of the model's reply; raises :class:`ClientError`."""
        body = {
            "model": self.model,
            "messages": [{"role": "system", "content": system}, {"role": "user", "content": user}],
            "temperature": 0,
            "seed": 0,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "statements", "schema": dict(schema)},
            },
        }
        for attempt in range(self.retries + 1):
            try:
                return _content(self._post(body))
            except _AgainError as again:
                if attempt == self.retries:
                    raise ClientError(f"{again} ({attempt + 1} attempts)") from again
                self.sleep(min(_LONGEST_PAUSE, again.pause if again.pause is not None else 2.0**attempt))
        raise AssertionError("unreachable")

    def _post(self, body: Mapping[str, Any]) -> bytes:
        httpx = _httpx()
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        ends = time.monotonic() + self.timeout
        try:
            with (
                httpx.Client(timeout=self.timeout, follow_redirects=False) as http,
                http.stream("POST", self._address(), json=body, headers=headers) as response,
            ):
                _check(response)
                received = bytearray()
                for piece in response.iter_bytes():
                    received += piece
                    if len(received) > LARGEST:
                        raise ClientError(f"the reply is longer than {LARGEST:,} bytes")
                    if time.monotonic() > ends:
                        raise _AgainError(f"no whole reply within {self.timeout:g} s")
                return bytes(received)
        except httpx.TimeoutException as error:
            raise _AgainError(f"no reply within {self.timeout:g} s") from error
        except httpx.RemoteProtocolError as error:
            raise _AgainError("the connection ended in the middle of the reply") from error
        except httpx.HTTPError as error:
            raise _AgainError(f'cannot reach "{self.endpoint}" ({type(error).__name__})') from error

    def _address(self) -> str:
        return f"{self.endpoint.rstrip('/')}/chat/completions"


def _check(response: httpx.Response) -> None:
    """Go on with a success; say what else it is."""
    status = response.status_code
    if status in _AGAIN:
        raise _AgainError(f"the endpoint answers {status}", _seconds(response.headers.get("retry-after")))
    if status in {401, 403}:
        raise ClientError(
            f"the endpoint refuses the key ({status})", fatal=True, help="set CHECKER_LLM_KEY in the environment"
        )
    if status == 404:
        raise ClientError(
            "the endpoint knows no such address or model (404)",
            fatal=True,
            help="the endpoint is the address before /chat/completions, e.g. http://127.0.0.1:8080/v1",
        )
    if status >= 300:
        raise ClientError(f"the endpoint answers {status}", fatal=True)


def _content(data: bytes) -> str:
    """``choices[0].message.content`` of the reply."""
    try:
        choice = json.loads(data)["choices"][0]
        content = choice["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise _AgainError("the reply is no chat completion") from error
    if choice.get("finish_reason") == "length":
        raise ClientError("the reply was cut off at the model's limit")
    if not isinstance(content, str):
        raise _AgainError("the reply has no text")
    return content


def _seconds(text: str | None) -> float | None:
    return float(text) if text is not None and text.isascii() and text.isdigit() else None


def _httpx() -> Any:
    try:
        import httpx
    except ImportError as error:
        raise ClientError(
            "asking a language model needs httpx", fatal=True, help='pip install "fact-timeline-checker[llm]"'
        ) from error
    return httpx
