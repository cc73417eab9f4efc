"""The generated catalogue in docs/."""

from indicators.document import PAGE, page


def test_the_catalogue_in_docs_is_fresh():
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m indicators.document"
