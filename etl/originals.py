"""The files a build was made of, read again: only while they still are those files (sha256)."""

from collections.abc import Iterator
from pathlib import Path

from etl.read import Sheet, sheets
from translations.say import say
from warehouse.contracts import ContractError


def of(path: Path, sha256: str) -> Iterator[Sheet]:
    """The sheets of a file. ContractError with a sentence when it is gone, or no longer the file of the build."""
    if not path.is_file():
        raise ContractError(say("the file is no longer in the inbox. Put it back."))
    digest, found = sheets(path)
    if digest != sha256:
        raise ContractError(say("the file has changed since the build. Build again first."))
    return found
