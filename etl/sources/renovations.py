"""老小区改造与健身路径台账: what was rebuilt or checked in which estate, by when it was due, and what it cost."""

from dataclasses import replace

from etl.sources.columns import ESTATE, REMARKS, chosen, dated, in_order, measured, worded
from warehouse.contracts import Source

RENOVATIONS = Source(
    name="renovations",
    title={"zh": "老小区改造与健身路径台账", "en": "Renovation of estates and places to exercise"},
    grain={"zh": "一个小区的一个项目一行", "en": "one row per project and estate"},
    columns=(
        worded("project", ("项目名称", "改造项目", "项目", "工程名称"), "做的是什么", "what is done", required=True),
        chosen(
            "renovation_kind", "renovation_kind", ("项目类别", "改造类别", "类别", "项目类型"),
            "老小区改造、活动场地、健身路径或规划建设督查", "old estate, ground, fitness path, or a check on a developer",
        ),
        replace(ESTATE, in_header=True),
        dated("proposed_date", ("提出日期", "建议日期", "上报日期"), "提出建议的日期", "day it was proposed"),
        dated("begun_date", ("开工日期", "开工时间", "开始日期"), "开工的那一天", "day work began"),
        dated("due_date", ("计划完工日期", "应完工日期", "计划竣工日期", "完成时限"), "应完工日期", "day it is due"),
        dated("done_date", ("完工日期", "竣工日期", "完成日期", "验收日期"), "完工日期；空＝还没完工", "day it was done; empty = not yet"),
        measured("cost_yuan", ("投入资金", "改造资金", "项目经费", "造价", "投资额"), "投入资金，元", "cost in yuan", "yuan"),
        measured(
            "area_m2", ("改造面积", "场地面积", "面积", "面积(平方米)", "面积(㎡)"), "面积，平方米", "area in square metres",
        ),
        replace(REMARKS, personal=False),
    ),
    key=("project", "estate"),
    dated_by="done_date",
    rhythm="once",
    row_rules=(
        in_order("begun_date", "done_date", "完工日期早于开工日期。", "It was done before it was begun."),
    ),
)  # fmt: skip
