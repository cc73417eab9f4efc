"""The compressing server, asked directly."""

import asyncio
import gzip

import brotli
import pytest
from starlette.responses import PlainTextResponse

from server import Compression

BODY = "社区数据看板 " * 500


def ask(path: str = "/static/js/a.js", times: int = 1, **headers: str) -> tuple[dict, bytes]:
    """Headers and body of the last answer."""
    app = Compression(PlainTextResponse(BODY, headers={"etag": '"1"'}))
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": "GET", "path": path, "headers": raw}

    async def run() -> list[dict]:
        messages = []

        async def send(message: dict) -> None:
            messages.append(message)

        await app(scope, None, send)
        return messages

    for _ in range(times):
        start, *bodies = asyncio.run(run())
    found = {name.decode(): value.decode() for name, value in start["headers"]}
    return found, b"".join(part["body"] for part in bodies)


@pytest.mark.parametrize("times", [1, 2], ids=["compressed now", "kept"])
def test_a_script_is_sent_in_brotli_where_the_browser_takes_it(times):
    headers, body = ask(accept_encoding="gzip, deflate, br", times=times)
    assert headers["content-encoding"] == "br"
    assert headers["content-length"] == str(len(body))
    assert headers["vary"] == "Accept-Encoding"
    assert brotli.decompress(body).decode() == BODY


def test_gzip_is_the_second_choice():
    headers, body = ask(accept_encoding="gzip")
    assert headers["content-encoding"] == "gzip"
    assert gzip.decompress(body).decode() == BODY


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("/static/js/a.js", {"accept_encoding": "identity"}),
        ("/static/js/a.js", {"accept_encoding": "br", "range": "bytes=0-9"}),
        ("/media/photo", {"accept_encoding": "br"}),
    ],
    ids=["not accepted", "a part of a file", "not a script"],
)
def test_other_answers_pass_untouched(path, asked):
    headers, body = ask(path, **asked)
    assert "content-encoding" not in headers
    assert body.decode() == BODY
