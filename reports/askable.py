"""Whether a question can be asked, and be shown in a room: no persons there, and nothing that cannot be withheld."""

from indicators.catalogue import UnknownName
from indicators.shape import Text
from questions import sql
from questions.question import BadQuestion, parse
from questions.subjects import subject
from state.questions import SQL, Saved
from translations.say import both

PERSON = "staff_id"  # a column whose groups are persons


def faults(line: str, is_for_wall: bool = True) -> list[Text]:
    """What keeps a line from being asked, and from being shown in a room; empty where nothing does."""
    try:
        question = parse(line)
        sql.asked(question, subject(question.about))
    except UnknownName as error:
        return [{"zh": str(error), "en": str(error)}]
    except BadQuestion as error:
        return list(error.problems)
    if is_for_wall and PERSON in question.columns:
        return [both("It asks by members of staff: a wall shows groups, not persons.")]
    return []


def why_not(saved: Saved) -> list[Text]:
    """Why a saved question may not stand in a deck; empty where it may."""
    if saved.kind == SQL:
        return [
            both("A question in SQL cannot stand on a wall: small numbers of people could not be withheld.")
        ]
    return faults(saved.text)
