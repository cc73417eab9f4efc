"""在册荣誉表: the honours the community holds or held, on what paper, until when, and when they are assessed again."""

from dataclasses import replace

from etl.sources.columns import LEVEL, REMARKS, in_order, within_records
from warehouse.contracts import Column, Constraint, Source

HONORS = Source(
    name="honors",
    title={"zh": "在册荣誉表", "en": "Honours held"},
    grain={"zh": "一项荣誉一行", "en": "one row per honour"},
    columns=(
        Column(
            "name",
            "text",
            ("荣誉名称", "荣誉", "称号", "名称", "name"),
            {"zh": "荣誉名称", "en": "name"},
            required=True,
            rejects_row=True,
        ),
        LEVEL,
        Column(
            "granted_by",
            "text",
            ("授予单位", "授予机关", "颁发单位", "granted_by"),
            {"zh": "授予单位", "en": "granted by"},
        ),
        Column(
            "granted_year",
            "integer",
            ("授予年份", "获得年份", "年份", "授予年度", "granted_year"),
            {
                "zh": "授予年份；只写年份的从当年1月1日起算在册",
                "en": "year granted; where only the year is written it counts from 1 January",
            },
            constraints=(
                Constraint(
                    "range",
                    {"zh": "授予年份应在1980至2099之间。", "en": "The year must lie between 1980 and 2099."},
                    "{column} between 1980 and 2099",
                    rejects_row=False,
                ),
            ),
        ),
        Column(
            "granted_date",
            "date",
            ("授予日期", "授予时间", "命名日期", "发文日期", "granted_date"),
            {"zh": "授予日期；空＝只知年份", "en": "day granted; empty = only the year is known"},
            constraints=(
                Constraint(
                    "date_range",
                    {
                        "zh": "授予日期应在1980年至2099年之间。",
                        "en": "The day must lie between 1980 and 2099.",
                    },
                    "{column} between date '1980-01-01' and date '2099-12-31'",
                    rejects_row=False,
                ),
            ),
        ),
        Column(
            "document_no",
            "text",
            ("文号", "发文字号", "命名文号", "文件文号", "证书编号", "证书号", "document_no"),
            {"zh": "命名文件的文号或证书编号", "en": "number of the document or certificate"},
        ),
        Column(
            "valid_until",
            "date",
            ("有效期至", "有效期", "到期日期", "valid_until"),
            {"zh": "有效期至（含当天）；空＝不设", "en": "valid until, that day included; empty = no end"},
        ),
        Column(
            "state",
            "code",
            ("状态", "在册状态", "荣誉状态", "state"),
            {"zh": "在册还是已摘牌；空＝按日期判断", "en": "held or lapsed; empty = as the dates say"},
            codes="honor_state",
        ),
        Column(
            "lapsed_date",
            "date",
            ("摘牌日期", "撤销日期", "取消日期", "失效日期", "lapsed_date"),
            {"zh": "摘牌日期，当天起不算在册", "en": "day it was taken away; not held from that day on"},
            constraints=(within_records("摘牌日期", "day it was taken away"),),
        ),
        Column(
            "reassessment_date",
            "date",
            ("复评日期", "复查日期", "复评时间", "reassessment_date"),
            {"zh": "复评日期；空＝长期有效", "en": "re-assessment; empty = none"},
        ),
        replace(REMARKS, personal=False),
    ),
    key=("name",),
    rhythm="once",
    row_rules=(
        in_order(
            "granted_date",
            "lapsed_date",
            "摘牌日期早于授予日期。",
            "It was taken away before it was granted.",
        ),
        in_order("granted_date", "valid_until", "有效期早于授予日期。", "It expires before it was granted."),
        Constraint(
            "years_differ",
            {
                "zh": "授予年份与授予日期不是同一年，按授予日期计。请核对文件后改正。",
                "en": "The year and the day granted are of different years; the day stands. Check the document.",
            },
            "granted_year = year(granted_date)",
            rejects_row=False,
        ),
        Constraint(
            "lapsed_undated",
            {
                "zh": "状态是已摘牌，却没有摘牌日期，也没有有效期，不知道在册到哪一天，各月都不计入。请补上摘牌日期。",
                "en": "It has lapsed, but neither the day it was taken away nor an end of validity is written. Until "
                "when it was held is not known, so it counts in no month. Write the day.",
            },
            "state is distinct from 'lapsed' or lapsed_date is not null or valid_until is not null",
            rejects_row=False,
        ),
        Constraint(
            "held_yet_lapsed",
            {
                "zh": "写了摘牌日期，状态却是在册；按摘牌日期计。请核对后改正一处。",
                "en": "There is a day it was taken away, yet the state is held; the day stands. Mend one of them.",
            },
            "state is distinct from 'held' or lapsed_date is null",
            rejects_row=False,
        ),
    ),
)
