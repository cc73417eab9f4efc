"""Words at places: one text trace where it shows the same, else the annotation as it was."""

import pytest

from charts.base import figure, note


def drawn(*notes, xaxis=None, yaxis=None):
    return figure([], height=200, margin={}, notes=notes, xaxis=xaxis, yaxis=yaxis).figure()


def test_words_stand_on_the_other_side_of_their_anchor():
    trace = drawn(note(1, 2, "a"), note(3, 4, "b", xanchor="right", yanchor="bottom")).data[0]
    assert list(trace.text) == ["a", "b"]
    assert list(trace.textposition) == ["middle right", "top left"]
    assert (list(trace.x), list(trace.y)) == ([1, 3], [2, 4])


def test_a_distance_is_carried_by_a_marker_that_is_not_seen():
    trace = drawn(note(1, 2, "a", dx=10), note(1, 2, "b"), note(1, 2, "c", yanchor="top", dy=-5)).data[0]
    assert trace.marker.opacity == 0
    distances = [size / 2 / 0.8 + 1 if size else 0 for size in trace.marker.size]  # as Plotly reckons
    assert distances == pytest.approx([10, 0, 5])


def test_an_edge_of_the_paper_is_an_end_of_an_axis_with_a_set_range():
    at_edge = note(1, 5, "a", xref="paper")
    assert list(drawn(at_edge, xaxis={"range": [0, 40]}).data[0].x) == [40]
    assert [said.text for said in drawn(at_edge).layout.annotations] == ["a"]


@pytest.mark.parametrize(
    "kept",
    [
        note(0.5, 1, "between the edges", xref="paper"),
        note(1, 1, "moved along its anchor", xanchor="center", dx=5),
        note(1, 1, "moved towards its anchor", dx=-5),
        note(1, 1, "turned", textangle=-90),
    ],
)
def test_what_a_trace_cannot_show_stays_an_annotation(kept):
    made = drawn(kept, xaxis={"range": [0, 40]})
    assert not made.data
    assert [said.text for said in made.layout.annotations] == [kept["text"]]
