"""Reference data that people edit, in TOML: read as UTF-8, a sentence for what cannot be read."""

import tomllib
from pathlib import Path

from translations.say import say
from warehouse.contracts import ContractError

STATUSES = ("to_confirm", "confirmed")


def read(path: Path) -> dict:
    """The tables of a file that must be there. Raises ContractError, naming the line that is no TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise ContractError(say("{file} is missing: bring it back from the repository.", file=path)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContractError(
            say("{file} cannot be read: {error}. Mend that line and try again.", file=path.name, error=error)
        ) from None
