"""A page as a reader meets it, without a browser: open it, and read what it says."""

import json
from collections.abc import Mapping
from pathlib import Path

from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]


def opened(page: str, session: Mapping[str, object] | None = None, **choices: str) -> AppTest:
    """The page after the choices of its address; session: what the reader did on it before."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for name, value in choices.items():
        app.query_params[name] = value
    for name, value in (session or {}).items():
        app.session_state[name] = value
    if page != "overview":
        app.switch_page(f"pages/{page}.py")  # as its address does: the overview is not run before it
    app.run()
    assert not app.exception, app.exception
    drawn = app._registered_pages[app._finished_page_script_hash]["script_path"]
    assert Path(drawn).stem == page, f"drawn instead: {drawn}"
    return app


def said(app: AppTest) -> str:
    """All that a page says, in the order of its kinds."""
    return " ".join(
        [
            *(str(each.value) for each in app.markdown),
            *(str(each.proto.body) for each in app.get("html")),
            *(" ".join(map(str, json.loads(each.proto.json).values())) for each in app.get("bidi_component")),
        ]
    )


def pieces(app: AppTest) -> dict[str, dict]:
    """What each piece of the page shows, by the end of its id."""
    return {
        each.proto.id.rsplit("-", 1)[-1]: json.loads(each.proto.json) for each in app.get("bidi_component")
    }
