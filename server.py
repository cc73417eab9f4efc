"""The dashboard as served by `run.py`: the same pages, with Streamlit's own scripts sent compressed.

Streamlit sends 7.4 MB of scripts uncompressed on a first visit; compressed it is less than a third of that.
`streamlit run dashboard.py` works too, without this.
"""

import asyncio
import gc
import gzip
import logging
from pathlib import Path
from uuid import uuid4

import brotli
import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime.pages_manager import PagesManager

from charts.words import Words
from pages.parts import choices

# The levels at which the largest script (4.7 MB) takes half a second, once.
COMPRESSORS = {
    "br": lambda body: brotli.compress(body, quality=9),
    "gzip": lambda body: gzip.compress(body, compresslevel=9, mtime=0),
}
COMPRESSIBLE = ("text/", "application/javascript", "application/json", "image/svg+xml")
SMALLEST = 1_000
SCRIPTS = ("/static/", "/app/static/")


class Compression:
    """ASGI middleware: files below /static/ are compressed once and kept; all else passes untouched.

    A kept copy is found by path, ETag (the file's time and size) and encoding: a changed file is never stale.
    """

    def __init__(self, app: ASGIApp):
        self.app = app
        self.kept: dict[tuple[str, str, str], bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        encoding = accepted_encoding(scope)
        if encoding is None:
            await self.app(scope, receive, send)
            return
        start: Message = {}
        body = bytearray()

        async def hold(message: Message) -> None:
            """Passes on what is not worth compressing; holds back the rest until it is whole."""
            if message["type"] == "http.response.start" and is_compressible(message):
                start.update(message)
            elif start and message["type"] == "http.response.body":
                body.extend(message.get("body", b""))
                if not message.get("more_body"):
                    await self.send_compressed(scope["path"], encoding, start, bytes(body), send)
            else:
                await send(message)

        # Without this extension the file response sends bytes, not the path of a file.
        extensions = {k: v for k, v in scope.get("extensions", {}).items() if k != "http.response.pathsend"}
        await self.app({**scope, "extensions": extensions}, receive, hold)

    async def send_compressed(
        self, path: str, encoding: str, start: Message, body: bytes, send: Send
    ) -> None:
        headers = MutableHeaders(raw=list(start["headers"]))
        key = (path, headers.get("etag", ""), encoding)
        if key not in self.kept:
            self.kept[key] = await asyncio.to_thread(COMPRESSORS[encoding], body)
        headers["content-encoding"] = encoding
        headers["content-length"] = str(len(self.kept[key]))
        headers.add_vary_header("Accept-Encoding")
        await send({**start, "headers": headers.raw})
        await send({"type": "http.response.body", "body": self.kept[key]})


def accepted_encoding(scope: Scope) -> str | None:
    """The best encoding for the answer; None for websockets, parts of files and other paths."""
    if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith(SCRIPTS):
        return None
    headers = Headers(scope=scope)
    if "range" in headers:
        return None
    offered = [part.split(";")[0].strip() for part in headers.get("accept-encoding", "").split(",")]
    return next((name for name in COMPRESSORS if name in offered), None)


def is_compressible(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    return (
        start["status"] == 200
        and headers.get("content-type", "").startswith(COMPRESSIBLE)
        and int(headers.get("content-length", 0)) >= SMALLEST
        and "content-encoding" not in headers
    )


# Until the first st.navigation of a process, Streamlit takes a folder named pages/ for its own older kind of
# multipage app: a page opened by its address would run without our frame.
PagesManager.uses_pages_directory = False


def tell_calmly(error: Exception) -> bool:
    """Instead of Streamlit's box, which offers to ask strangers on the internet: a sentence and a number."""
    number = f"{uuid4().int % 10_000:04d}"
    logging.getLogger("dashboard").error("fault %s", number, exc_info=error)
    words = Words(choices.language())
    st.error(
        words.say(
            "This page has a fault of ours. Its number in the log of the server is {number}.", number=number
        )
    )
    return True


app = st.App(
    Path(__file__).parent / "dashboard.py", middleware=[Middleware(Compression)], on_script_error=tell_calmly
)

# Streamlit collects garbage after every run of a page. What is imported stays anyway: searching it took 50 ms a run.
gc.freeze()
