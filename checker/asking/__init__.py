"""Articles to a language model, and what comes back into assertions that were checked: ``ask(articles, client)``.

The model proposes, the checker disposes: a reply is data of an untrusted stranger. Each statement must have the shape
of :mod:`checker.asking.reply`, must name slots, statuses and event types that exist, and its quote must stand in the
article to the letter; else it is dropped, and counted by reason.
"""

from checker.asking.ask import Asked, ask
from checker.asking.client import Client, ClientError

__all__ = ["Asked", "Client", "ClientError", "ask"]
