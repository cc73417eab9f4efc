"""What numbers are seen against: estates, days, the census."""

from warehouse.tables.shape import ESTATE, Field, Table

# fmt: off
TABLES = (
    Table(
        "core", "estates", "一个小区一行", "one row per estate", ("estate",),
        (
            ESTATE,
            Field("estate_no", "INTEGER", "次序", "order"),
            Field("households", "INTEGER", "应有户数；空＝未填", "households expected; null = not given"),
        ),
    ),
    Table(
        "core", "calendar", "一天一行", "one row per day", ("day",),
        (
            Field("day", "DATE", "日期", "day"),
            Field("month_end", "DATE", "所在月的月末", "last day of its month"),
            Field("workday_no", "INTEGER", "到这一天为止的工作日累计数", "workdays counted up to this day"),
            Field("is_workday", "BOOLEAN", "工作日（含调休上班）", "workday, make-up workdays included"),
            Field("holiday", "VARCHAR", "节假日名称", "name of the holiday"),
        ),
    ),
    Table(
        "core", "census_reference", "参照普查：一岁组一性别一行", "reference census: one row per age group and sex",
        ("area", "census_year", "age_from", "sex"),
        (
            Field("area", "VARCHAR", "地区", "area"),
            Field("census_year", "INTEGER", "普查年份", "census year"),
            Field("age_from", "INTEGER", "岁组起点（5岁一组，80＝80岁及以上）", "first age of the five-year group; 80 = 80 and over"),
            Field("sex", "VARCHAR", "性别代码", "sex code"),
            Field("people", "BIGINT", "人数", "people"),
        ),
    ),
)
