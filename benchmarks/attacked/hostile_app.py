"""The dashboard with two more addresses: /attack lets twenty askers throw hostile queries until /calm is opened.

In a folder of its own: Streamlit looks for modules beside the script first, and benchmarks/pages.py is not pages/.
"""

import threading
from collections import Counter
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from questions.console.ask import Refused, ask
from server import Compression
from warehouse import builds

ASKERS = 20
HOSTILE = (
    "with recursive endless(n) as (select 1 union all select n + 1 from endless) select max(n) from endless",
    "from core.residents_monthly a, core.residents_monthly b, core.residents_monthly c order by random()",
    "select list(range) from range(1000000000)",
    "select count(distinct hash(a.range, b.range)) from range(1000000) a, range(1000000) b",
    "select repeat('x', 4000000000)",
    "select repeat('x', 2000) from range(1000000000)",
    "from read_csv('/etc/passwd')",
)
ended: Counter[str] = Counter()
calm = threading.Event()


def throw(number: int) -> None:
    build = builds.newest(builds.ROOT)
    while not calm.is_set():
        try:
            ask(build, HOSTILE[number % len(HOSTILE)])
            ended["answered"] += 1
        except Refused as refused:
            ended[refused.why] += 1
        number += 1


def attack(request: Request) -> JSONResponse:
    calm.clear()
    ended.clear()
    for number in range(ASKERS):
        threading.Thread(target=throw, args=[number], daemon=True).start()
    return JSONResponse({"askers": ASKERS})


def end_attack(request: Request) -> JSONResponse:
    calm.set()
    return JSONResponse(dict(ended))


app = st.App(
    Path(__file__).parents[2] / "dashboard.py",
    middleware=[Middleware(Compression)],
    routes=[Route("/attack", attack), Route("/calm", end_attack)],
)
