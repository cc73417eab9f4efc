"""User-facing words through gettext. Message ids are English; `translations/<lang>/LC_MESSAGES/*.po` hold the rest.

Catalogues are read from their sources, so that there is no compiled file to forget.
"""

import gettext
import io
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent
LANGUAGES = ("zh", "en")
CATALOGUES = {"zh": "zh_CN"}


@cache
def translator(language: str) -> gettext.NullTranslations:
    """Translations of one language ("zh", "en"); English is the language of the message ids itself."""
    locale = CATALOGUES.get(language)
    if locale is None:
        return gettext.NullTranslations()
    # One catalogue: a chain of fallbacks is searched file by file for every word. Without its locale a catalogue
    # loses the plural forms it declares.
    merged = Catalog(locale=locale)
    for path in sorted((FOLDER / locale / "LC_MESSAGES").glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=locale):
                if message.id:
                    merged.add(message.id, message.string)
    compiled = io.BytesIO()
    write_mo(compiled, merged)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
