"""民主参议评议表: how residents, Party members and colleagues rate each member of staff."""

from etl.sources.columns import STAFF_NAME, STAFF_NO, STAFF_RULES, within_records
from warehouse.contracts import Column, Constraint, Source

REVIEW_RATINGS = Source(
    name="review_ratings",
    title={"zh": "民主参议评议表", "en": "Democratic review"},
    grain={"zh": "一份评议一行，评议人不记名", "en": "one row per rating given; raters are not named"},
    columns=(
        STAFF_NO,
        STAFF_NAME,
        Column(
            "rater_group",
            "code",
            ("评议人类别", "评议人", "评议主体", "评议人身份", "测评主体", "rater_group"),
            {"zh": "评议人类别", "en": "group of the rater"},
            codes="rater_group",
        ),
        Column(
            "rating",
            "number",
            ("评分", "评议得分", "得分", "打分", "分数", "rating"),
            {"zh": "评分，0到100", "en": "rating, 0 to 100"},
            required=True,
            rejects_row=True,
            unit="points",
            constraints=(
                Constraint(
                    "range",
                    {"zh": "评分应在0至100之间。", "en": "The rating must lie between 0 and 100."},
                    "{column} between 0 and 100",
                ),
                Constraint(
                    "share",
                    {
                        "zh": "评分在0与1之间，像是百分数（95%在Excel里就是0.95），请按百分制填写，如95。",
                        "en": "A rating between 0 and 1 looks like a percentage (95% is 0.95 in Excel): write 95.",
                    },
                    "{column} = 0 or {column} >= 1",
                ),
            ),
        ),
        Column(
            "rated_date",
            "date",
            ("评议日期", "日期", "评议时间", "测评日期", "rated_date"),
            {"zh": "评议日期", "en": "date of the review"},
            required=True,
            rejects_row=True,
            constraints=(within_records("评议日期", "date of the review"),),
        ),
    ),
    dated_by="rated_date",
    rhythm="half_yearly",
    row_rules=STAFF_RULES,
)
