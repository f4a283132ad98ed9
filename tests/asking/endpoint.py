"""An endpoint on loopback that answers what a test tells it to, one answer a request."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = bytes | int | str | dict[str, Any]


def completion(content: object, finish: str = "stop") -> dict[str, Any]:
    """A chat completion; a content that is no text is sent as JSON."""
    text = content if isinstance(content, str) else json.dumps(content)
    return {"choices": [{"message": {"role": "assistant", "content": text}, "finish_reason": finish}]}


class Endpoint:
    """``answers``: a dict is sent as JSON, an int as a bare status, bytes as they are, and as words "half" (the
    connection ends in the middle), "silence" (nothing comes until the test ends), "drip" (a byte now and then)."""

    def __init__(self, answers: Sequence[Answer]) -> None:
        self.answers = list(answers)
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.over = threading.Event()
        self.url = ""

    def handler(endpoint) -> type[BaseHTTPRequestHandler]:  # noqa: N805
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                number = len(endpoint.requests)
                endpoint.requests.append({"path": self.path, **json.loads(body)})
                endpoint.keys.append(self.headers.get("authorization"))
                endpoint.answer(self, endpoint.answers[min(number, len(endpoint.answers) - 1)])

            def log_message(self, *arguments: object) -> None:
                pass

        return Handler

    def answer(self, handler: BaseHTTPRequestHandler, answer: Answer) -> None:
        if isinstance(answer, int):
            handler.send_response(answer)
            handler.send_header("Content-Length", "0")
            handler.send_header("Retry-After", "0")
            handler.end_headers()
        elif answer == "silence":
            self.over.wait(10)
        elif answer == "drip":
            handler.send_response(200)
            handler.send_header("Content-Length", "100000")
            handler.end_headers()
            while not self.over.wait(0.05):
                try:
                    handler.wfile.write(b" ")
                except OSError:
                    return
        else:
            data = (
                answer
                if isinstance(answer, bytes)
                else json.dumps(completion("[]") if answer == "half" else answer).encode()
            )
            handler.send_response(200)
            handler.send_header("Content-Length", str(len(data) + (50 if answer == "half" else 0)))
            handler.end_headers()
            handler.wfile.write(data)
            handler.close_connection = True


@contextmanager
def serving(*answers: Answer) -> Iterator[Endpoint]:
    """The endpoint, for as long as the block lasts."""
    endpoint = Endpoint(answers)
    server = ThreadingHTTPServer(("127.0.0.1", 0), endpoint.handler())
    server.daemon_threads = True
    endpoint.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield endpoint
    finally:
        endpoint.over.set()
        server.shutdown()
        server.server_close()
