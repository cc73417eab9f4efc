"""Self-government: representatives' meetings, motions, elections, the charter, and what residents' supervision found."""

from warehouse.tables.shape import ORIGIN, Field, Table

# fmt: off
TABLES = (
    Table(
        "core", "representative_meetings", "一次会议一行，计划的和开过的", "one row per meeting, planned or held", ("meeting_id",),
        (
            Field("meeting_id", "VARCHAR", "会议代号：按类别、议题、日期的加密散列", "keyed hash of kind, agenda and day"),
            Field("assembly_kind", "VARCHAR", "会议类别代码", "code of the kind"),
            Field("agenda", "VARCHAR", "议题", "agenda"),
            Field("planned_date", "DATE", "计划召开日期；空＝未列入计划", "day planned; null = not planned"),
            Field("held_date", "DATE", "召开日期；空＝还没有开", "day held; null = not yet"),
            Field("representatives_due", "INTEGER", "应到代表人数", "representatives who should attend"),
            Field("attended", "INTEGER", "实到代表人数", "representatives who attended"),
            Field("is_reported", "BOOLEAN", "居委会向代表报告了工作；空＝未注明", "the committee reported on its work; null = not said"),
            *ORIGIN,
        ),
    ),
)
