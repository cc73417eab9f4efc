"""What the warehouse promises: every table, its grain, its columns. The one border between `etl` and everything that reads.

A build is checked against these promises before it is published, the data dictionary is generated from them,
and tests build small warehouses from them. A column that no page or indicator needs is not here, and a direct
identifier (name, ID number, phone, birth date, address below building) is never here.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Field:
    """One column: DuckDB type, and its meaning in the two languages of the dictionary.

    is_different: nearly every row holds another text. Looking for repetitions to compress would be for nothing.
    """

    name: str
    type: str
    zh: str
    en: str
    is_different: bool = False


@dataclass(frozen=True)
class Table:
    """One table of `core` or `meta`. `grain` says in words what one row is; `key` is checked to be unique."""

    schema: str
    name: str
    grain_zh: str
    grain_en: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]

    @property
    def full_name(self) -> str:
        return f"{self.schema}.{self.name}"


ORIGIN = (
    Field("load_id", "INTEGER", "来自哪一次装载（meta.loads）", "the load it came with (meta.loads)"),
    Field("row_no", "INTEGER", "原表中的行号", "row number in the spreadsheet"),
)
RESIDENT_ID = Field(
    "resident_id", "VARCHAR", "居民代号：身份证号的加密散列", "resident: keyed hash of the ID number"
)
ESTATE = Field(
    "estate", "VARCHAR", "小区；空＝未注明或不在名录", "estate; null = not given or not in the list"
)
STAFF_ID = Field("staff_id", "VARCHAR", "工作人员代号", "member of staff")
REMARK_KEY = Field(
    "remark_key", "VARCHAR", "备注的加密散列，看得出是否照抄，看不出内容；不足8个字的为空",
    "keyed hash of the remark: tells copies, not what it says; null below 8 characters",
)  # fmt: skip

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
        "counts as usual resident (常住人口); as in the newest register, in past months too",
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
            Field("present_from", "DATE", "从哪天起在册；未写日期的为台账当月1日；空＝早于记录", "present from this day; without a date the first of the register's month; null = before records began"),
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
    Table(
        "core", "service_records", "一件服务一行", "one row per service record", ("record_id",),
        (
            Field("record_id", "VARCHAR", "记录代号（装载号-行号）", "record: load and row", is_different=True),
            Field("record_no", "VARCHAR", "原编号；可能缺或重复，不作主键", "number in the log; may be missing or repeat, not a key", is_different=True),
            RESIDENT_ID,
            STAFF_ID,
            Field("platform", "VARCHAR", "服务平台代码", "platform code"),
            Field("window", "VARCHAR", "窗口代码（仅服务大厅）", "window code (service hall only)"),
            Field("service_point", "VARCHAR", "便民服务点名称", "convenience point"),
            Field("item", "VARCHAR", "事项", "item"),
            Field("channel", "VARCHAR", "受理方式代码", "channel code"),
            ESTATE,
            Field("status", "VARCHAR", "状态代码 completed in_progress transferred returned", "status code"),
            Field("satisfaction", "VARCHAR", "满意度代码；空＝未评价", "satisfaction code; null = no answer"),
            REMARK_KEY,
            Field("received_hour", "INTEGER", "受理时刻的小时；空＝未记", "hour received; null = not recorded"),
            Field("working_days", "INTEGER", "受理到办结的工作日数；空＝未办结", "workdays from received to completed; null = open"),
            Field("received_date", "DATE", "受理日期", "date received"),
            Field("due_date", "DATE", "承诺办结日期", "promised date"),
            Field("completed_date", "DATE", "办结日期；空＝未办结", "date completed; null = open"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "staff", "一名工作人员一行", "one row per member of staff", ("staff_id",),
        (
            STAFF_ID,
            Field("post", "VARCHAR", "岗位名称", "post"),
            Field("window", "VARCHAR", "负责窗口代码；空＝非窗口岗位", "window code; null = not a window post"),
            Field("present_from", "DATE", "到岗日期", "first day in post"),
            Field("present_until", "DATE", "离岗日期（不含）；空＝在岗", "last day in post (exclusive); null = in post"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "staff_estates", "一名工作人员分管一个小区一行", "one row per member of staff and estate looked after",
        ("staff_id", "estate"), (STAFF_ID, ESTATE, *ORIGIN),
    ),
    Table(
        "core", "attendance_days", "一人一天一行；手工考勤表与导出都有的，以手工考勤表为准",
        "one row per member of staff and day; where both tell of it, the sheet kept by hand stands before an export", ("staff_id", "day"),
        (
            Field("attendance_id", "VARCHAR", "这一天的代号：按内容的加密散列，重交、换行序都不变", "day of a member of staff: keyed hash of what it says, the same when delivered again or in another order"),
            STAFF_ID,
            Field("attendance", "VARCHAR", "考勤结果代码", "attendance code"),
            Field("is_due", "BOOLEAN", "应出勤：工作日（含调休上班），且非请假、非培训", "due: a workday, make-up workdays included, and neither on approved leave nor in a training"),
            Field("is_attended", "BOOLEAN", "出勤（含公出、培训）", "attended, field duty and training included"),
            Field("late_minutes", "INTEGER", "迟到分钟数", "minutes late"),
            Field("day", "DATE", "日期", "day"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "points_entries", "积分台账一条一行", "one row per points entry", ("entry_id",),
        (
            Field("entry_id", "VARCHAR", "条目代号：按内容的加密散列，重交、换行序都不变", "entry: keyed hash of what it says, the same when delivered again or in another order"),
            STAFF_ID,
            Field("category", "VARCHAR", "类别", "category"),
            Field("item", "VARCHAR", "事项", "item"),
            Field("points", "DOUBLE", "分值，扣分为负", "points; deductions negative"),
            REMARK_KEY,
            Field("has_evidence", "BOOLEAN", "有佐证", "has evidence"),
            Field("entry_date", "DATE", "日期", "date"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "review_ratings", "一份评议一行", "one row per rating given", ("rating_id",),
        (
            Field("rating_id", "VARCHAR", "评议代号：按内容的加密散列，重交、换行序都不变", "rating: keyed hash of what it says, the same when delivered again or in another order"),
            STAFF_ID,
            Field("rater_group", "VARCHAR", "评议人类别代码", "rater group code"),
            Field("rating", "DOUBLE", "评分 0–100", "rating, 0 to 100"),
            Field("rated_date", "DATE", "评议日期", "date of the review"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "duties", "一人一段时间承担的一个窗口、一个小区或一项任务一行；没有分工表的人按名册",
        "one row per window, estate or task and spell for which somebody holds it; of those not in the sheet of duties what the staff list says",
        ("duty_id",),
        (
            Field("duty_id", "VARCHAR", "分工代号（装载号-行号-序号）", "duty: load, row and place in it"),
            STAFF_ID,
            Field("window", "VARCHAR", "窗口代码；三项里只有一项有值", "window code; one of the three has a value"),
            Field("estate", "VARCHAR", "小区", "estate"),
            Field("task", "VARCHAR", "任务", "task"),
            Field("duty_from", "DATE", "从哪一天起；空＝一直", "first day; null = always"),
            Field("duty_until", "DATE", "移交日期（不含）；空＝仍承担", "last day (exclusive); null = still held"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "tasks", "一人一项任务一行，后交的为准", "one row per person and task; the one delivered last stands", ("task_id",),
        (
            Field("task_id", "VARCHAR", "任务代号（装载号-行号）", "task: load and row"),
            STAFF_ID,
            Field("title", "VARCHAR", "任务", "what is to be done"),
            Field("status", "VARCHAR", "状态代码 done open cancelled；有完成日期的为done", "state: done, open, cancelled; done where there is a day it was done"),
            Field("assigned_date", "DATE", "布置日期", "day it was given out"),
            Field("due_date", "DATE", "完成时限；空＝没有限期", "due; null = no day was set"),
            Field("done_date", "DATE", "完成日期；空＝未完成，或只写了已完成", "day it was done; null = not done, or done on a day not told"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "training", "一人参加一场培训一行", "one row per person and session", ("training_id",),
        (
            Field("training_id", "VARCHAR", "参训代号（装载号-行号）", "attendance of a session: load and row"),
            STAFF_ID,
            Field("topic", "VARCHAR", "培训内容", "what was taught"),
            Field("organiser", "VARCHAR", "主办单位", "who held it"),
            Field("hours", "DOUBLE", "学时；空＝未填", "hours; null = not given"),
            Field("day", "DATE", "日期", "day"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "duty_reports", "一人一个年度的述职一行", "one row per person and year accounted for", ("staff_id", "report_year"),
        (
            STAFF_ID,
            Field("grade", "VARCHAR", "测评等次代码", "grade code"),
            Field("rating", "DOUBLE", "测评得分 0–100", "rating, 0 to 100"),
            Field("report_year", "INTEGER", "述职年度", "year it is about"),
            Field("covers_integrity", "BOOLEAN", "一并述廉；空＝未填", "it covered integrity; null = not told"),
            Field("report_date", "DATE", "述职日期；空＝还没有", "day of the report; null = not given yet"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "rewards", "一人一次奖励或警示一行", "one row per person and reward or warning", ("reward_id",),
        (
            Field("reward_id", "VARCHAR", "奖惩代号（装载号-行号）", "reward or warning: load and row"),
            STAFF_ID,
            Field("kind", "VARCHAR", "类别代码 reward warning", "kind: reward, warning"),
            Field("reason", "VARCHAR", "称号或事由", "title or reason"),
            Field("level", "VARCHAR", "级别代码", "level code"),
            Field("granted_by", "VARCHAR", "决定单位", "decided by"),
            Field("day", "DATE", "日期", "day"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "campaigns", "一项创建一行", "one row per honour campaign", ("campaign_id",),
        (
            Field("campaign_id", "VARCHAR", "创建代号", "campaign"),
            Field("name", "VARCHAR", "创建名称", "name"),
            Field("level", "VARCHAR", "级别代码", "level code"),
            Field("full_points", "DOUBLE", "满分", "points in total"),
            Field("bar_points", "DOUBLE", "达线分", "points needed"),
            Field("area_bar_points", "DOUBLE", "每个领域的达线分；空＝无", "points needed in each area; null = none"),
            Field("point_unit", "VARCHAR", "计分单位代码 points items", "unit: points or items"),
            Field("start_date", "DATE", "启动日期", "start"),
            Field("deadline", "DATE", "申报截止", "deadline"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "criteria", "一条测评标准一行", "one row per criterion of a campaign", ("criterion_id",),
        (
            Field("criterion_id", "VARCHAR", "标准代号", "criterion"),
            Field("campaign_id", "VARCHAR", "创建代号", "campaign"),
            STAFF_ID,
            Field("area", "VARCHAR", "一级指标（领域、星）", "area or star"),
            Field("criterion", "VARCHAR", "测评内容", "what is assessed"),
            Field("method", "VARCHAR", "测评方法", "method of assessment"),
            Field("points", "DOUBLE", "分值", "points it carries"),
            Field("claimed_points", "DOUBLE", "自评得分", "points claimed by self-assessment"),
            Field("criterion_no", "INTEGER", "在表中的次序", "order in the list"),
            Field("is_veto", "BOOLEAN", "一票否决项", "veto item"),
            Field("due_date", "DATE", "完成时限", "due"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "evidence_items", "一份佐证材料一行", "one row per item of evidence", ("evidence_id",),
        (
            Field("evidence_id", "VARCHAR", "佐证代号", "evidence"),
            Field("criterion_id", "VARCHAR", "标准代号", "criterion"),
            Field("title", "VARCHAR", "材料名称", "title"),
            Field("evidence_date", "DATE", "材料日期", "date of the document"),
            Field("expiry_date", "DATE", "有效期至；空＝长期", "valid until; null = no end"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "honors", "一项在册荣誉一行", "one row per honour held", ("honor_id",),
        (
            Field("honor_id", "VARCHAR", "荣誉代号", "honour"),
            Field("name", "VARCHAR", "荣誉名称", "name"),
            Field("level", "VARCHAR", "级别代码", "level code"),
            Field("granted_by", "VARCHAR", "授予单位", "granted by"),
            Field("granted_year", "INTEGER", "授予年份", "year granted"),
            Field("reassessment_date", "DATE", "复评日期；空＝长期有效", "re-assessment; null = none"),
            *ORIGIN,
        ),
    ),
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
    Table(
        "meta", "builds", "一行：本次入库", "a single row: this build", ("build_id",),
        (
            Field("build_id", "VARCHAR", "入库代号（文件夹名）", "build: its folder's name"),
            Field("community", "VARCHAR", "社区名称", "community"),
            Field("is_fictional", "BOOLEAN", "演示数据：居民、人员与数字均为虚构", "fictional people and numbers"),
            Field("data_date", "DATE", "数据日期：交来的记录里最新的一天", "newest day in the records delivered"),
            Field("first_date", "DATE", "最早的一天", "oldest day in the dated logs"),
            Field("built_at", "TIMESTAMP", "入库时刻（UTC）", "time of the build, UTC"),
            Field("seconds", "DOUBLE", "用时（秒）", "seconds it took"),
        ),
    ),
    Table(
        "meta", "loads", "一个文件的一张表一行", "one row per sheet of a file", ("load_id",),
        (
            Field("load_id", "INTEGER", "装载号", "load"),
            Field("source", "VARCHAR", "台账", "source"),
            Field("file", "VARCHAR", "文件（相对收件夹）", "file, relative to the inbox"),
            Field("sheet", "VARCHAR", "工作表；文本文件为空", "sheet; null for text files"),
            Field("sha256", "VARCHAR", "文件内容散列", "hash of the file"),
            Field("rows_read", "INTEGER", "读入", "rows read"),
            Field("rows_kept", "INTEGER", "保留", "kept"),
            Field("rows_rejected", "INTEGER", "退回待改", "rejected"),
            Field("rows_merged", "INTEGER", "合并重复", "merged as duplicates"),
            Field("rows_skipped", "INTEGER", "标题、合计、空行", "skipped: titles, totals, blanks"),
            Field("month_end", "DATE", "所属月份的月末：表头上方、表名、文件名或文件夹名里写的；空＝没写", "last day of the month named above the table, in the sheet's, file's or folder's name; null = none"),
            Field("date_from", "DATE", "最早日期", "oldest date in it"),
            Field("date_to", "DATE", "最新日期", "newest date in it"),
            Field("seconds", "DOUBLE", "用时（秒）", "seconds it took"),
        ),
    ),
    Table(
        "meta", "load_notes", "一次装载里值得知道的一件事一行：读了隐藏的表、行、列（网页存成的 .xls 看不出隐藏），名称像副本的表，没读的重复列，另有表头、并排的表、合并的数、导出里跳过的表、没能比对的台账",
        "one row per thing worth knowing about a load: hidden parts that were read (web pages saved as .xls do not tell), sheets called like a copy, columns there twice, further headers, tables side by side, merged numbers, sheets of exports left out, registers not compared",
        ("load_id", "rule"),
        (
            Field("load_id", "INTEGER", "装载号", "load"),
            Field("rule", "VARCHAR", "hidden_sheet hidden_rows hidden_columns copied_sheet doubled further_header side_by_side merged_numbers beside no_month part_of_register unknown_rows", "hidden_sheet, hidden_rows, hidden_columns, copied_sheet, doubled, further_header, side_by_side, merged_numbers, beside, no_month, part_of_register, unknown_rows"),
            Field("rows", "INTEGER", "涉及的行数", "rows it is about"),
            Field("message_zh", "VARCHAR", "说明", "sentence, Chinese"),
            Field("message_en", "VARCHAR", "英文说明", "sentence, English"),
        ),
    ),
    Table(
        "meta", "problems", "一次装载里的一种问题一行，不含任何人的信息", "one row per kind of problem in a load; nobody's data in it",
        ("load_id", "column_name", "rule"),
        (
            Field("load_id", "INTEGER", "装载号", "load"),
            Field("column_name", "VARCHAR", "列", "column"),
            Field("rule", "VARCHAR", "规则", "rule"),
            Field("is_row_rejected", "BOOLEAN", "整行退回（否＝只清空该格）", "the row was rejected (false: only the cell was blanked)"),
            Field("rows", "INTEGER", "行数", "rows"),
            Field("rows_open", "INTEGER", "其中还没有改好的行数", "of these, rows still to be mended"),
            Field("message_zh", "VARCHAR", "说明", "sentence, Chinese"),
            Field("message_en", "VARCHAR", "英文说明", "sentence, English"),
        ),
    ),
    Table(
        "meta", "repairs", "一次装载里一列的一种修正一行，不含任何人的信息", "one row per kind of repair in a column of a load; nobody's data in it",
        ("load_id", "column_name", "rule"),
        (
            Field("load_id", "INTEGER", "装载号", "load"),
            Field("column_name", "VARCHAR", "列", "column"),
            Field("rule", "VARCHAR", "规则", "rule"),
            Field("rows", "INTEGER", "行数", "rows"),
            Field("message_zh", "VARCHAR", "说明", "sentence, Chinese"),
            Field("message_en", "VARCHAR", "英文说明", "sentence, English"),
        ),
    ),
    Table(
        "meta", "coverage", "一种台账一个月一行：交了没有", "one row per source and month: was it delivered",
        ("source", "month_start"),
        (
            Field("source", "VARCHAR", "台账", "source"),
            Field("month_start", "DATE", "月", "month"),
            Field("rows", "INTEGER", "保留的行数", "rows kept"),
            Field("delivered", "VARCHAR", "yes partial no；partial＝只到数据日期", "yes, partial (up to the data date), no"),
        ),
    ),
    Table(
        "meta", "sources", "一种台账一行", "one row per source", ("source",),
        (
            Field("source", "VARCHAR", "台账", "source"),
            Field("title_zh", "VARCHAR", "名称", "title, Chinese"),
            Field("title_en", "VARCHAR", "英文名称", "title, English"),
            Field("rhythm", "VARCHAR", "报送节奏 monthly half_yearly once", "how often it is due: monthly, half_yearly, once"),
        ),
    ),
)
# fmt: on


def named(full_name: str) -> Table:
    """The promise of `core.residents` and the like. KeyError for a name that was never promised."""
    return {table.full_name: table for table in TABLES}[full_name]


def create(table: Table, catalog: str = "") -> str:
    """`create table` statement of a promise; `catalog` is the attached database to create it in."""
    columns = ", ".join(
        f'"{field.name}" {field.type}' + (" using compression zstd" if field.is_different else "")
        for field in table.fields
    )
    prefix = f"{catalog}." if catalog else ""
    return f"create table {prefix}{table.full_name} ({columns})"
