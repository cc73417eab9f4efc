"""Sentences of the brief from readings drawn by hand: moved, within noise, not delivered, withheld, few cases."""

from dataclasses import replace
from datetime import date

import pytest

import community
from charts.words import Words
from indicators.readings import change
from reports.brief.sentences import composed, ended, lacking, said
from reports.brief.shape import Gap
from tests.charts.readings import indicator, reading
from tests.small_warehouse import REPOSITORY
from warehouse.contracts import ContractError

ZH, EN = Words("zh"), Words("en")
RATE = {"low": 92.1, "high": 94.2, "numerator": 3014, "denominator": 3229}
WIDE = {"low": 90.0, "high": 96.0, "numerator": 280, "denominator": 300}
PEOPLE = replace(
    indicator("people", is_stock=True), title={"zh": "独居老人人数", "en": "Older people living alone"}
)
FORMS = ({"zh": "民主评议表", "en": "Review forms"},)


def quarter_before(found, base):
    return replace(found, change_on_previous=change(found.indicator, found.value, base))


SENTENCES = [
    (
        quarter_before(reading(93.3, 95.3, **RATE), 94.8),
        "走访率93.3%（3,229个中3,014个），比上年同期降2.0个百分点，比上季度降1.5个百分点。",
        "Visit rate: 93.3% (3,014 of 3,229), down 2.0 pp on a year before, down 1.5 pp on the quarter before.",
    ),
    (
        quarter_before(reading(93.3, 92.0, **WIDE), 94.0),
        "走访率93.3%（300个中280个），与上年同期和上季度相当。",
        "Visit rate: 93.3% (280 of 300), level with a year before and the quarter before.",
    ),
    (
        quarter_before(reading(93.3, 85.0, **WIDE), 94.0),
        "走访率93.3%（300个中280个），比上年同期升8.3个百分点，与上季度相当。",
        "Visit rate: 93.3% (280 of 300), up 8.3 pp on a year before, level with the quarter before.",
    ),
    (
        quarter_before(reading(201, 180, of=PEOPLE), 201),
        "独居老人201人，比上年同期多21人，与上季度持平。",
        "Older people living alone: 201, 21 people more than a year before, the same as the quarter before.",
    ),
    (
        reading(6143, 5677, "records"),
        "三季度走访率6,143件，比上年同期多8.2%。",
        "Visit rate, Q3: 6,143, 8.2% more than a year before.",
    ),
    (
        reading(40, None, numerator=2, denominator=5, is_small=True),
        "走访率：5个中2个。",
        "Visit rate: 2 of 5.",
    ),
    (
        reading(None, is_suppressed=True),
        "走访率：为保护个人，不显示。",
        "Visit rate: withheld to protect people.",
    ),
]


@pytest.mark.parametrize(("found", "zh", "en"), SENTENCES)
def test_a_number_is_told_with_what_it_is_counted_from_and_both_changes(found, zh, en):
    assert (said(found, ZH), said(found, EN)) == (zh, en)


def test_a_missed_target_is_told_with_the_cases_that_are_short():
    missed = reading(93.3, target=95.0, verdict="missed", **RATE)
    # 95 % of 3,229 are 3,067.55: 54 more than 3,014
    assert said(missed, ZH, streak=2) == "走访率93.3%（3,229个中3,014个），连续两季低于目标95%，差54。"
    assert said(missed, EN) == "Visit rate: 93.3% (3,014 of 3,229), below the target of 95%, 54 short."


def test_a_limit_that_is_passed_is_told_with_the_cases_that_are_too_many():
    of = replace(indicator(), direction="lower")
    over = reading(12, of=of, target=10.0, verdict="missed", numerator=12, denominator=100)
    assert said(over, ZH).endswith("，高于目标10%，超2。")
    assert said(over, EN).endswith(", above the limit of 10%, 2 too many.")


def test_what_was_not_delivered_is_a_gap_that_names_the_ledger_and_never_a_zero():
    absent = reading(None, delivered="no", missing=FORMS)
    assert said(absent, ZH) == Gap("三季度走访率", "民主评议表（未报送）")
    assert said(absent, EN) == Gap("Visit rate, Q3", "Review forms, not delivered")
    assert said(absent, ZH).said(ZH) == "【待补：三季度走访率】"
    assert said(absent, EN).said(EN) == "[To be filled in: Visit rate, Q3]"


def test_a_share_of_nothing_is_a_gap():
    assert said(reading(None, numerator=0, denominator=0), ZH) == Gap(
        "三季度走访率", "台账中没有可计算的记录"
    )


def test_a_sentence_of_several_numbers_is_a_gap_when_one_of_them_is_missing():
    there, absent = reading(201, of=PEOPLE), reading(None, delivered="no", missing=FORMS)
    assert composed([there, absent], "共201人", ZH) == Gap("三季度走访率", "民主评议表（未报送）")
    assert composed([there], "共201人", ZH) == "共201人。"


def test_of_several_numbers_the_others_stand_when_one_is_withheld():
    there, hidden = reading(201, of=PEOPLE), reading(None, is_suppressed=True)
    assert composed([there, hidden], "unsaid", ZH) == "独居老人201人；走访率：为保护个人，不显示。"


def test_a_sentence_of_a_part_of_the_period_says_so_and_one_of_stocks_does_not():
    flow = reading(201, unit="records", delivered="partial")
    assert composed([flow], "共201件", ZH) == "共201件，本期数据还不全。"
    assert composed([flow], "201 in all", EN) == "201 in all, not all of the period is in yet."
    assert composed([reading(201, of=PEOPLE, delivered="partial")], "共201人", ZH) == "共201人。"


def test_a_gap_names_everything_that_is_missing_once():
    other = replace(indicator(), title={"zh": "办结率", "en": "Completion"})
    absent = [
        reading(None, delivered="no", missing=FORMS),
        reading(None, delivered="no", missing=FORMS, of=other),
    ]
    assert lacking(absent, ZH) == Gap("三季度走访率和办结率", "民主评议表（未报送）")
    assert lacking([reading(1.0)], ZH) is None


def test_a_sentence_begins_with_a_capital_and_ends():
    assert ended("public order window: 3", EN) == "Public order window: 3."


def founded(tmp_path, line):
    ours = (REPOSITORY / "community.toml").read_text(encoding="utf-8")
    file = tmp_path / "community.toml"
    file.write_text(ours.replace("households = 2300\n", f"households = 2300\n{line}\n", 1), encoding="utf-8")
    return community.load(file)


def test_the_day_a_community_was_founded_may_be_told_and_is_a_day(tmp_path):
    assert founded(tmp_path, "founded = 2004-10-01").founded == date(2004, 10, 1)
    assert founded(tmp_path, "").founded is None
    with pytest.raises(ContractError, match="founded"):
        founded(tmp_path, 'founded = "2004"')
