import asyncio

import pytest

from signaling.app.browser.gate import Gate

HERE = "127.0.0.1:8765"


def asked(kind: str, **headers: str) -> list[dict]:
    """What is sent back to one request through the gate; the server behind it says 'inside'."""
    sent = []

    async def inside(scope, receive, send):
        await send({"type": "inside"})

    async def receive():
        return {"type": f"{kind}.connect"}

    async def send(message):
        sent.append(message)

    scope = {"type": kind, "headers": [(name.encode(), value.encode()) for name, value in headers.items()]}
    asyncio.run(Gate(inside, [HERE, "localhost:8765"])(scope, receive, send))
    return sent


@pytest.mark.parametrize("kind", ["http", "websocket"])
@pytest.mark.parametrize(
    "headers",
    [
        {"host": HERE},
        {"host": "localhost:8765"},
        {"host": HERE, "origin": f"http://{HERE}"},
    ],
)
def test_the_page_itself_gets_through(kind, headers):
    assert asked(kind, **headers) == [{"type": "inside"}]


FOREIGN = [
    {},
    {"host": "evil.example"},
    {"host": "evil.example:8765"},
    {"host": "127.0.0.1"},
    {"host": HERE, "origin": "http://evil.example"},
    {"host": HERE, "origin": f"https://{HERE}"},
    {"host": HERE, "origin": "null"},
]


@pytest.mark.parametrize("headers", FOREIGN)
def test_another_host_or_origin_is_told_where_the_page_is(headers):
    start, body = asked("http", **headers)
    assert start["status"] == 403
    assert b"http://127.0.0.1:8765 or http://localhost:8765 only" in body["body"]
    assert (b"content-length", str(len(body["body"])).encode()) in start["headers"]


@pytest.mark.parametrize("headers", FOREIGN)
def test_a_socket_of_another_host_or_origin_is_closed_before_it_opens(headers):
    assert asked("websocket", **headers) == [{"type": "websocket.close", "code": 1008}]


def test_the_life_of_the_server_passes_the_gate():
    assert asked("lifespan") == [{"type": "inside"}]
