"""Why something was not written down: the same words for commitments, events and questions."""


class Refused(Exception):
    """A text or event that may not be added. why: one of the words below; the page has a sentence for each.

    found: the names met, for nobody but who typed them.
    """

    EMPTY = "empty"  # nothing was written
    PERSONAL_NUMBER = "personal_number"  # a text holds what looks like a telephone or an ID number
    NAME = "name"  # a text holds the name of somebody on the registers
    DUE_TOO_EARLY = "due_too_early"  # due before the meeting, or put off to a day not later
    DAYS_REVERSED = "days_reversed"  # ends before it begins
    CHANGED_MEANWHILE = "changed_meanwhile"  # somebody else was faster: look again
    NAME_TAKEN = "name_taken"  # another one that stands is called so
    SQL_IN_DECK = "sql_in_deck"  # in what SQL returns small numbers cannot be withheld
    OVER = "over"  # withdrawn, or answered so already

    def __init__(self, why: str, found: tuple[str, ...] = ()):
        super().__init__(why)  # not the names: what is raised may be logged
        self.why = why
        self.found = found
