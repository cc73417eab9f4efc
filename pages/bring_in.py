"""Bring data in: drop files, see what would change, publish, undo. One step at a time."""

from pages.parts import bring_in, bring_in_preview, decision_link, frame, scheme_list
from pages.parts import bring_in_state as states

state = states.read()

frame.page(state.reader, *bring_in.head(state), ())
if state.published:
    bring_in_preview.published(state)
elif state.preview:
    bring_in_preview.preview(state)
elif state.process:
    bring_in_preview.wait()
else:
    bring_in.drop(state)
    decision_link.link(state.reader)
    if bring_in.has_none(state):
        scheme_list.offer(state.words)
    bring_in.files(state)
