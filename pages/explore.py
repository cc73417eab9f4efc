"""Any question, asked by hand: what, split, narrowed, drawn; its rows, its query, and the questions asked often."""

from pages.parts import answer, asking, frame, known_questions, saved_questions
from pages.parts import desk as desks
from reports import asked, question_words

desk = desks.open_desk()
words = desk.words
question = asking.current(desk)
view = answer.view()
if view == "known":
    title, subtitle = (
        words.say("Questions often asked"),
        words.say("A click answers one, and it can be changed then"),
    )
    frame.page(desk, title, subtitle, ())
    answer.choose_view(desk)
    known_questions.offer(desk, asking.open_question)
elif view == "saved":
    title, subtitle = (
        words.say("Questions kept"),
        words.say("To open again, to share, to put into a meeting's deck"),
    )
    frame.page(desk, title, subtitle, ())
    answer.choose_view(desk)
    saved_questions.offer(desk, asking.open_question)
else:
    found = asked.answer(desk, question, answer.small_count(desk, question))
    frame.page(desk, question_words.title(desk, question), answer.subtitle(desk, found), ("period",))
    answer.choose_view(desk)
    answer.beside(desk, found)
