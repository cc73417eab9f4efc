"""Age pyramid: ages in the middle, men left, women right, the old in accent, a census as a dotted outline."""

from collections.abc import Sequence

from charts.base import bars, empty, figure, hover, nice_step, note, rule
from charts.drawing import Drawing
from charts.theme import CHART, LIGHT
from charts.words import Words

OLD_FROM, WORKING_FROM = 60, 15
MIDDLE = 0.25  # half the age column, as a share of the longest bar


def pyramid(
    ages: Sequence[int],
    men: Sequence[float],
    women: Sequence[float],
    words: Words,
    reference: tuple[Sequence[float], Sequence[float]] | None = None,
) -> Drawing:
    """People by five-year group: `ages` holds the first age of each, ascending; `reference` is (men, women).

    The reference is scaled to our total, so that shapes compare. No people: an empty figure that says so.
    """
    total = sum(men) + sum(women)
    if not total:
        return empty(words, CHART["height"]["pyramid"])
    outline = _scaled(reference, total) if reference else ([], [])
    longest = max([*men, *women, *outline[0], *outline[1]])
    middle = longest * MIDDLE
    step = nice_step(longest, 3)
    marks = [step * k for k in range(int(longest / step) + 1)]
    traces = [_side(ages, men, -1, middle, "male", words), _side(ages, women, 1, middle, "female", words)]
    if reference:
        traces += [_outline(outline[0], -1, middle), _outline(outline[1], 1, middle)]
    traces.append(_age_column(ages, words))
    notes, shapes = _brackets(ages, men, women, words)
    top = len(ages) - 0.4
    for code, people, side in (("male", men, -1), ("female", women, 1)):
        head = f"{words.label('sex', code)} {words.number(sum(people))}{words.either('人', '')}"
        anchor = "right" if side < 0 else "left"
        notes.append(note(side * middle, top, head, color="ink", bold=True, xanchor=anchor, yanchor="bottom"))
    return figure(
        traces,
        height=CHART["height"]["pyramid"],
        margin={"l": 4, "r": 96, "t": 26, "b": 26},
        xaxis={
            "range": [-longest - middle, longest + middle],
            "tickvals": [-middle - mark for mark in reversed(marks)] + [middle + mark for mark in marks],
            "ticktext": [words.number(mark) for mark in [*reversed(marks), *marks]],
            "showgrid": True,
        },
        yaxis={"visible": False, "range": [-0.6, len(ages) - 0.4]},
        notes=notes,
        shapes=shapes,
    )


def _scaled(reference: tuple, total: float) -> tuple[list[float], list[float]]:
    factor = total / (sum(reference[0]) + sum(reference[1]))
    return [n * factor for n in reference[0]], [n * factor for n in reference[1]]


def _side(ages, people, side: int, middle: float, sex: str, words: Words) -> dict:
    said = [
        f"{_age(age, words)} {words.label('sex', sex)} {words.value(n, 'people')}"
        for age, n in zip(ages, people, strict=True)
    ]
    return bars(
        x=[side * float(n) for n in people],
        y=list(range(len(ages))),
        base=side * middle,
        orientation="h",
        width=0.84,
        marker={"color": [LIGHT["accent" if age >= OLD_FROM else "accent-soft"] for age in ages]},
        **hover(said),
    )


def _outline(people: Sequence[float], side: int, middle: float) -> dict:
    corners = [(side * (middle + n), at + edge) for at, n in enumerate(people) for edge in (-0.5, 0.5)]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [round(x, 1) for x, _ in corners],
        "y": [y for _, y in corners],
        "line": {"color": LIGHT["ink"], "width": 1.4, "dash": "2px,2px"},
        "hoverinfo": "skip",
    }


def _age_column(ages: Sequence[int], words: Words) -> dict:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [0] * len(ages),
        "y": list(range(len(ages))),
        "text": [words.age_group(age) for age in ages],
        "textfont": {"color": LIGHT["ink-2"], "size": CHART["text"]},
        "hoverinfo": "skip",
    }


def _brackets(ages, men, women, words: Words) -> tuple[list[dict], list[dict]]:
    """Three bands at the right with their share and count."""
    both = [a + b for a, b in zip(men, women, strict=True)]
    total = sum(both)
    bands = [
        (words.say("60 and over"), [at for at, age in enumerate(ages) if age >= OLD_FROM], "accent"),
        (
            words.say("15 to 59"),
            [at for at, age in enumerate(ages) if WORKING_FROM <= age < OLD_FROM],
            "ink-2",
        ),
        (words.say("0 to 14"), [at for at, age in enumerate(ages) if age < WORKING_FROM], "ink-2"),
    ]
    notes, shapes = [], []
    for name, rows, color in bands:
        if not rows:
            continue
        people = sum(both[at] for at in rows)
        lines = [name, words.percent(100 * people / total), words.value(people, "people")]
        is_old = color == "accent"
        text = "<br>".join([f"<b>{lines[0]}</b>", f"<b>{lines[1]}</b>", lines[2]] if is_old else lines)
        shapes.append(
            rule(
                8,
                8,
                rows[0] - 0.4,
                rows[-1] + 0.4,
                color=color,
                width=3 if is_old else 1.2,
                xref="paper",
                xsizemode="pixel",
                xanchor=1,
            )
        )
        notes.append(
            note(1, (rows[0] + rows[-1]) / 2, text, color="ink" if is_old else "ink-2", xref="paper", dx=16)
        )
    return notes, shapes


def _age(age: int, words: Words) -> str:
    return words.say("aged {ages}", ages=words.age_group(age))
