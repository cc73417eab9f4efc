"""The map of shared evidence: every criterion a mark under its campaign, and its finding."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

from charts.findings.shared_evidence import claimed_twice, shared, to_bring
from charts.shared_evidence import shared_evidence
from charts.words import Words
from indicators.shared_evidence.uses import Piece, Use
from tests.charts.figures import written

ZH, EN = Words("zh"), Words("en")
CAMPAIGNS = {"five": "五星级社区", "empty": "平安社区", "elder": "老年友好型社区"}
USES = (
    Use("five", "1", "家风家训", "counts"),
    Use("elder", "2", "代际活动", "counts"),
    Use("elder", "3", "敬老典型", "over"),
    Use("elder", "4", "协会活动", "repeat"),
    Use("five", "5", "实践站", "doubt"),
)
PARTY = Piece("p", "重阳敬老活动", date(2025, 10, 29), None, USES, 3, 16.0)
ROSTER = Piece("r", "花名册", None, "巡防花名册.xlsx", USES[:2])


def marks(drawing) -> dict[str, list[tuple[float, float, str]]]:
    return {
        trace["marker"]["symbol"]: list(zip(trace["x"], trace["y"], trace["hovertext"], strict=True))
        for trace in drawing.data
        if trace["mode"] == "markers"
    }


def test_every_criterion_is_a_mark_under_its_campaign_with_the_look_of_its_standing():
    drawing = shared_evidence([PARTY, ROSTER], CAMPAIGNS, ZH)
    drawn = marks(drawing)
    assert {symbol: len(found) for symbol, found in drawn.items()} == {
        "circle": 4,
        "diamond": 1,
        "x": 1,
        "circle-open": 1,
    }
    # a campaign that nothing is shared with has no column: the second is that of the elder-friendly one
    columns = {text.split("<br>")[0]: round(x) for found in drawn.values() for x, _, text in found}
    assert columns == {"家风家训": 0, "代际活动": 1, "敬老典型": 1, "协会活动": 1, "实践站": 0}
    places = [(x, y) for found in drawn.values() for x, y, _ in found]
    assert len(set(places)) == len(places)
    said = written(drawing)
    assert {"<b>五星级<br>社区</b>", "<b>老年友好<br>型社区</b>", "<b>工作积分</b>"} <= set(said)
    assert {"重阳敬老活动　2025年10月29日", "花名册　巡防花名册.xlsx", "3人16分"} <= set(said)


def test_a_cell_too_full_for_its_marks_says_their_number():
    many = tuple(Use("five", str(n), f"标准{n}", "counts") for n in range(6))
    drawing = shared_evidence([Piece("p", "活动", date(2025, 1, 1), None, many)], CAMPAIGNS, ZH)
    assert [len(found) for found in marks(drawing).values()] == [1]
    assert "×6" in written(drawing)


def test_without_points_there_is_no_column_for_them():
    assert "<b>工作积分</b>" not in written(shared_evidence([ROSTER], CAMPAIGNS, ZH))


def test_the_finding_names_what_serves_most():
    assert shared([PARTY], ZH) == "重阳敬老活动用于2项创建的3条标准"
    assert shared([ROSTER], EN) == "花名册 serves 2 criteria of 2 campaigns"
    lost = replace(ROSTER, uses=USES[2:4])
    assert shared([lost], ZH) == shared([], ZH) == "没有一证多用的佐证"


def test_claims_against_a_rule_are_counted_with_those_that_give_no_points():
    lost, doubt = SimpleNamespace(is_repeat=True), SimpleNamespace(is_repeat=False)
    assert claimed_twice([lost, doubt], ZH) == "2处佐证违规重复使用，1处不计分"
    assert claimed_twice([doubt], EN) == "1 claim of a document against a rule"


def test_what_to_bring_first_says_how_many_serve_several_campaigns():
    both, one = SimpleNamespace(campaigns=("甲", "乙")), SimpleNamespace(campaigns=("甲",))
    assert to_bring([both, one], ZH) == "先补这些佐证：1份能同时用于几项创建"
    assert to_bring([one], EN) == "Evidence to bring first"
