"""The gate: only pages of this server, opened on this computer, may speak to it.

Without it, any web page that the visitor has open could reach the server through the visitor's own browser.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, MutableMapping
from typing import Any

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[MutableMapping[str, Any], Receive, Send], Awaitable[None]]

POLICY_VIOLATION = 1008  # close code of a refused socket, RFC 6455


class Gate:
    """Lets requests pass whose Host, and Origin where there is one, are this server.

    Args:
        app: The server behind the gate (ASGI).
        hosts: ``name:port`` under which the server may be called.
    """

    def __init__(self, app: App, hosts: Iterable[str]) -> None:
        self.app, self.hosts = app, frozenset(hosts)

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        """Answer one request, or one socket."""
        if scope["type"] not in ("http", "websocket") or self.lets_in(dict(scope["headers"])):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()  # the wish to connect; it is refused before it is accepted
            await send({"type": "websocket.close", "code": POLICY_VIOLATION})
        else:
            addresses = " or ".join(f"http://{host}" for host in sorted(self.hosts))
            words = f"This page is shown at {addresses} only.\n".encode()
            headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(words)).encode())]
            await send({"type": "http.response.start", "status": 403, "headers": headers})
            await send({"type": "http.response.body", "body": words})

    def lets_in(self, headers: Mapping[bytes, bytes]) -> bool:
        """Whether a request with these headers (lower-case names) comes from a page of this server."""
        host, origin = headers.get(b"host", b"").decode("latin-1"), headers.get(b"origin")
        return host in self.hosts and (origin is None or origin.decode("latin-1").removeprefix("http://") in self.hosts)
