"""The build about itself: loads, problems, repairs, coverage. Nobody is in it."""

from warehouse.tables.shape import Field, Table

# fmt: off
TABLES = (
    Table(
        "meta", "builds", "一行：本次入库", "a single row: this build", ("build_id",),
        (
            Field("build_id", "VARCHAR", "入库代号（文件夹名）", "build: its folder's name"),
            Field("community", "VARCHAR", "社区名称", "community"),
            Field("is_fictional", "BOOLEAN", "演示数据：居民、人员与数字均为虚构", "fictional people and numbers"),
            Field("data_date", "DATE", "数据日期：交来的记录里最新的一天", "newest day in the records delivered"),
            Field("first_date", "DATE", "时间序列从这一天开始：窗口服务、考勤、积分、测评台账里最早的一天", "first day of the series: oldest day in the logs of services, attendance, points and ratings"),
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
            Field("rule", "VARCHAR", "hidden_sheet hidden_rows hidden_columns copied_sheet doubled further_header side_by_side merged_numbers beside no_month part_of_register unknown_rows bank_accounts religion health persons_apart", "hidden_sheet, hidden_rows, hidden_columns, copied_sheet, doubled, further_header, side_by_side, merged_numbers, beside, no_month, part_of_register, unknown_rows, bank_accounts, religion, health, persons_apart"),
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
