"""Query: a question asked in SQL of the build in service, with the dictionary beside it; the answer below."""

from pages.parts import desk as desks
from pages.parts import frame, sql_editor, sql_kept, sql_parameters, sql_result, sql_run, sql_text
from questions.console.ask import make_ready

desk = desks.open_desk()
words = desk.words
text, version = sql_text.standing(desk)
make_ready()

frame.page(
    desk,
    words.say("Ask the data in SQL"),
    words.say(
        "Every table of this build, read-only: no names, no ID numbers; at most 30 s, 1 GB and 5,000 rows"
    ),
    (),
    ("pages/explore.py", words.say("Explore")),
)
sql_kept.choose(desk)
written = sql_editor.editor(words, text, version, sql_run.fault(), sql_run.is_running())
text = sql_text.wrote(written.text, written.at)
sql_parameters.inputs(words, text)
if written.is_wished:
    sql_run.begin(desk, text, sql_parameters.values(text))
if sql_run.is_running():
    sql_run.watch(desk)
if sql_run.answer():
    sql_result.result(desk, sql_run.answer())
