"""The community's own account beside the numbers of today: said in the account, measured now."""

from pages.parts import account as blocks
from pages.parts import desk as desks
from pages.parts import frame
from reports import account

BACK = "pages/meeting.py"

desk = desks.open_desk()
words = desk.words
frame.page(
    desk,
    blocks.headline(desk),
    words.say(
        "What the account of the community's work says, sentence by sentence, and what the ledgers show"
    ),
    back=(BACK, words.say("Meeting")),
)
for told in account.load():
    blocks.part(desk, told)
