"""User-facing words through gettext. Message ids are English; `translations/<lang>/LC_MESSAGES/*.po` hold the rest.

Catalogues are read from their sources, so that there is no compiled file to forget.
"""

import gettext
import io
from functools import cache
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent
LANGUAGES = ("zh", "en")
CATALOGUES = {"zh": "zh_CN"}


@cache
def translator(language: str) -> gettext.NullTranslations:
    """Translations of one language ("zh", "en"); English is the language of the message ids itself."""
    merged = gettext.NullTranslations()
    locale = CATALOGUES.get(language, language)
    for path in sorted((FOLDER / locale / "LC_MESSAGES").glob("*.po")):
        compiled = io.BytesIO()
        with path.open("rb") as file:
            # Without its locale a catalogue loses the plural forms it declares.
            write_mo(compiled, read_po(file, locale=locale))
        compiled.seek(0)
        part = gettext.GNUTranslations(compiled)
        part.add_fallback(merged)
        merged = part
    return merged
