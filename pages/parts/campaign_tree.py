"""Where the points of a campaign are: areas, criteria and papers as an icicle, and areas by what became of them."""

from charts import criteria_tree as trees
from charts import scoring_rules
from charts.area_heat import area_heat
from charts.criteria_tree import Branch, Leaf
from charts.findings import campaign_views as findings
from charts.words import Words
from indicators.campaign_parts import by_area, parts
from indicators.campaigns import Criterion, Standing
from pages.parts import campaign, show
from pages.parts.desk import Desk


def tree(desk: Desk, one: Standing) -> None:
    words, unit = desk.words, one.campaign.point_unit
    areas = by_area(one.criteria)
    branches = [
        Branch(
            area or words.say("not stated"),
            [_leaf(each, words) for each in one.criteria if (each.area or "") == area],
            one.area_bars.get(area),
        )
        for area in areas
    ]
    kinds = [kind for kind in trees.LOOKS if any(found[kind] for found in areas.values())]
    said = words.say("A row an area, a cell a criterion; width: points") + trees.key(words, kinds)
    if any(each.is_veto for each in one.criteria):
        said += words.say("; ◆ veto item")
    note = words.say(
        "What is evidenced stands first, to be read against the bar. The strip below a cell: papers that its rule "
        "asks for. Cells too narrow for their name say it when pointed at; the whole list has all."
    )
    drawn = trees.criteria_tree(branches, words, unit)
    title = findings.losses(_named(areas, words), unit, words)
    show.figure("tree", title, show.Markup(said), drawn, note, alt=_told(title, branches, words, unit),
                behind=campaign.behind(desk, one, campaign.POINTS))  # fmt: skip


def heat(desk: Desk, one: Standing) -> None:
    words, unit = desk.words, one.campaign.point_unit
    areas = _named(by_area(one.criteria), words)
    said = words.say("Share of each area's points; counts where it has fewer than 20")
    show.figure(
        "heat", findings.weakest(areas, unit, words), said, area_heat(areas, words, unit), wide=True,
        behind=campaign.behind(desk, one, campaign.POINTS),
    )  # fmt: skip


def _named(areas: dict, words: Words) -> dict:
    return {area or words.say("not stated"): found for area, found in areas.items()}


def _leaf(each: Criterion, words: Words) -> Leaf:
    veto = None
    if each.is_veto:
        veto = "closed" if each.closed_until else "clear"
    said = scoring_rules.progress(each, words)
    return Leaf(each.criterion, parts(each), said, each.requirement_count, each.met, veto)


def _told(title: str, branches: list[Branch], words: Words, unit: str) -> str:
    """The figure in words: each area's points, and the criteria of which some are not evidenced."""
    lines = [title]
    for branch in branches:
        full = sum(sum(leaf.parts.values()) for leaf in branch.leaves)
        have = sum(leaf.parts["evidenced"] for leaf in branch.leaves)
        short = [leaf.label for leaf in branch.leaves if sum(leaf.parts.values()) > leaf.parts["evidenced"]]
        line = f"{branch.label} {words.fraction(have, full, unit)}"
        if short:
            named = words.either("、", ", ").join(short)
            line += words.say(", not whole: {criteria}", criteria=named)
        lines.append(line)
    return words.either("；", "; ").join(lines)
