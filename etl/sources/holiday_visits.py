"""节日慰问台账: which kinds of households were called on at which festival, and what was brought."""

from dataclasses import replace

from etl.sources.columns import ADDRESS, ESTATE, NAME, REMARKS, chosen, counted, dated, measured
from warehouse.contracts import Source

HOLIDAY_VISITS = Source(
    name="holiday_visits",
    title={"zh": "节日慰问台账", "en": "Visits at festivals"},
    grain={
        "zh": "一天一类对象一个小区一行，或者一户一行",
        "en": "one row per day, kind of household and estate, or one row per household",
    },
    columns=(
        dated("visit_date", ("慰问日期", "慰问时间", "走访日期", "日期"), "慰问当天的日期", "day of the visit", required=True),
        chosen("festival", "festival", ("慰问节日", "节日", "慰问节点", "节点"), "逢哪个节日；平时走访选“平时”", "which festival; at other times: none"),
        chosen(
            "visited_kind", "visited_kind", ("慰问对象类别", "对象类别", "慰问对象", "人员类别", "家庭类型"),
            "哪一类家庭，如特困职工、残疾人、老年人", "kind of household, such as workers in hardship, disabled, old people",
        ),
        replace(
            NAME, name="recipient", headers=("受慰问人", "户主姓名", "姓名", "recipient"),
            description={"zh": "一户一行时的户主", "en": "head of the household, where a row is one"},
        ),
        ADDRESS,
        ESTATE,
        counted("households", ("户数", "慰问户数", "走访户数"), "慰问到的户数；空＝1户", "households visited; empty = one"),
        counted("people", ("人数", "慰问人数", "走访人数"), "慰问到的人数", "people visited"),
        measured("money_yuan", ("慰问金", "慰问金额", "现金", "金额"), "送出的慰问金", "money given", unit="yuan"),
        measured("goods_yuan", ("慰问品折价", "慰问品价值", "物资价值", "物资折款", "物品折价"), "送出慰问品的折价", "value of the goods given", unit="yuan"),
        REMARKS,
    ),
    dated_by="visit_date",
    rhythm="once",
)  # fmt: skip
