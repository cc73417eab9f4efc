"""What people have decided and every later build goes by: one small file a kind of question, beside the builds.

Anybody may read it here; only the commands of the loader write.
"""

import json
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path

from translations.say import say
from warehouse import builds
from warehouse.contracts import ContractError

PAIRS = "same_people"  # the keyed hash of a likely pair of residents to SAME or DIFFERENT
ESTATES = "estate_names"  # a spelling met in the files to the name of an estate, or ELSEWHERE
SAME, DIFFERENT = "same", "different"
ELSEWHERE = "elsewhere"  # an estate that is not of this community


def known(kind: str) -> dict[str, str]:
    """Question to answer. Raises ContractError for a file that somebody has damaged."""
    file = path(kind)
    try:
        answers = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContractError(
            say("{file} cannot be read: {error}. Mend that line and try again.", file=file, error=error)
        ) from None
    return {question: str(answer) for question, answer in answers.items()}


def remember(kind: str, question: str, answer: str | None) -> None:
    """Keep an answer; None takes it back. A reader sees the old file or the new one, never half of it."""
    answers = known(kind) | {question: answer or ""}
    file = path(kind)
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(f".{os.getpid()}.part")
    try:
        with os.fdopen(
            os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8"
        ) as out:
            out.write(_toml({each: said for each, said in sorted(answers.items()) if said}))
        os.replace(draft, file)
    finally:
        draft.unlink(missing_ok=True)


def path(kind: str) -> Path:
    return builds.STATE / f"{kind}.toml"


def _toml(answers: Mapping[str, str]) -> str:
    return "".join(f"{quoted(question)} = {quoted(answer)}\n" for question, answer in answers.items())


def quoted(text: str) -> str:
    """A basic string of TOML, which is written as JSON writes it but for the sign 0x7f."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
