"""Who lives here: residents, their months, the registers they were listed in."""

from warehouse.tables.shape import ESTATE, ORIGIN, RESIDENT_ID, Field, Table

RESIDENT_TRAITS = (
    Field("sex", "VARCHAR", "性别代码 male female unknown", "sex code: male, female, unknown"),
    ESTATE,
    Field("building", "VARCHAR", "楼幢", "building"),
    Field("household_id", "VARCHAR", "户代号", "household"),
    Field(
        "residence_type",
        "VARCHAR",
        "人户情况代码；以最新一份台账为准，过去各月也按它",
        "residence code: see codes.toml, residence_type; as in the newest register, in past months too",
    ),
    Field(
        "is_resident",
        "BOOLEAN",
        "是否计入常住人口；以最新一份台账为准，过去各月也按它",
        "counts as usual resident; as in the newest register, in past months too",
    ),
    Field("is_party_member", "BOOLEAN", "党员（含预备党员）", "Party member, probationary included"),
    Field("is_disabled", "BOOLEAN", "持残疾证", "holds a disability card"),
    Field("is_low_income", "BOOLEAN", "低保对象", "receives the minimum living allowance"),
)

# fmt: off
TABLES = (
    Table(
        "core", "residents", "一名居民一行，含已迁出、已去世", "one row per resident, those gone included",
        ("resident_id",),
        (
            RESIDENT_ID,
            *RESIDENT_TRAITS,
            Field("education", "VARCHAR", "文化程度代码", "education code"),
            Field("estate_on_arrival", "VARCHAR", "来时所住小区；以后在社区内搬过的与estate不同", "estate lived in first; differs from estate after a move within the community"),
            Field("arrival_reason", "VARCHAR", "来的缘由：birth moved_in newly_listed unknown；newly_listed＝后来的台账才有，未写迁入日期", "why they came: birth, moved_in, newly_listed (only a later register lists them, without a date), unknown"),
            Field("departure_reason", "VARCHAR", "离开的缘由：death moved_out no_longer_listed unknown；no_longer_listed＝新台账不再列；空＝在", "why they left: death, moved_out, no_longer_listed (a newer register lacks them), unknown; null = present"),
            Field("present_from", "DATE", "从哪天起在册；出生的为当月1日，不写出生日期；未写日期的为台账当月1日；空＝早于记录", "present from this day; of a birth the first of its month, as the day would be the birth date; without a date the first of the register's month; null = before records began"),
            Field("present_until", "DATE", "到哪天为止（不含）；未写日期的为台账当月1日；空＝在", "present until this day (exclusive); without a date the first of the register's month; null = still present"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "residents_monthly", "月末在册的每名居民一行", "one row per resident present at a month's end",
        ("month_end", "resident_id"),
        (
            Field("month_end", "DATE", "月末", "last day of the month"),
            RESIDENT_ID,
            Field("age", "INTEGER", "月末当天的周岁", "age in full years on that day"),
            *RESIDENT_TRAITS,
            Field("household_size", "INTEGER", "本户月末常住人数", "usual residents in the household that day"),
            Field("lives_alone", "BOOLEAN", "60岁及以上且独居", "60 or older and the only usual resident of the household"),
            Field("is_empty_nest", "BOOLEAN", "60岁及以上且同住者均满60岁（含独居）", "60 or older, everyone in the household 60 or older (alone included)"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "registers", "一个小区一个月的居民台账一行；没写月份的台账不在内",
        "one row per estate and month of the resident register; registers that name no month are not here",
        ("estate", "month_end"),
        (
            ESTATE,
            Field("month_end", "DATE", "台账所属月份的月末", "last day of the month it speaks of"),
            Field("residents", "INTEGER", "列为在册的人数，退回待改的行不计", "people listed as present, rows turned away not counted"),
            Field("previous_month_end", "DATE", "本小区上一份完整台账的月末；空＝首份，或首份完整台账之前的部分台账", "month end of the estate's last whole register before it; null = the first whole one, or a part before it"),
            Field("previous_residents", "INTEGER", "上一份的人数", "people in that one"),
            Field("listed_again", "INTEGER", "其中本期仍列出的（含注明已走的）", "of them listed again, as present or as gone"),
            Field("is_complete", "BOOLEAN", "完整；否＝不足上一份（首份则为下一份）的一半，只算部分，不据此减人", "whole; false: lists under half of the previous (the first: of the next), so nobody counts as gone for not being in it"),
        ),
    ),
    Table(
        "core", "register_changes", "一名居民在一个月的台账里比上一份有何变化，一行；小区首份台账不比",
        "one row per resident and month of a register: what differs from the register before; an estate's first is not compared",
        ("month_end", "resident_id"),
        (
            Field("month_end", "DATE", "台账所属月份的月末", "last day of the month the register speaks of"),
            RESIDENT_ID,
            ESTATE,
            Field("from_estate", "VARCHAR", "moved_within时原住小区（同小区换楼的与estate相同）", "for moved_within: the estate before, the same where only the building changed"),
            Field("change", "VARCHAR", "arrived left moved_within changed unchanged", "arrived, left, moved_within, changed, unchanged"),
            Field("changed_columns", "VARCHAR", "变了的列名，空格隔开", "names of the columns that differ, with blanks between"),
            Field("is_read", "BOOLEAN", "否＝所在的行退回待改或缺身份证号，只知道仍在列，其余按上一份", "false: the row was turned away or lacks an ID number; they are listed, all else is as before"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "households_monthly", "月末每户一行（至少一名常住成员）", "one row per household with a usual resident at a month's end",
        ("month_end", "household_id"),
        (
            Field("month_end", "DATE", "月末", "last day of the month"),
            Field("household_id", "VARCHAR", "户代号", "household"),
            ESTATE,
            Field("members", "INTEGER", "常住人数", "usual residents"),
            Field("members_60_plus", "INTEGER", "其中60岁及以上", "of them 60 or older"),
            *ORIGIN,
        ),
    ),
)
