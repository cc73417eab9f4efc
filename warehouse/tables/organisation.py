"""Organisation, self-government, disclosure: what the community owes its members and residents, and when it was done."""

from warehouse.tables.shape import ORIGIN, Field, Table

# fmt: off
TABLES = (
    Table(
        "core", "disclosures", "一项公开内容的一期一行", "one row per item and time it is due", ("disclosure_id",),
        (
            Field("disclosure_id", "VARCHAR", "这一期的代号：按类别、事项、应公开日期的加密散列", "keyed hash of kind, item and day due"),
            Field("disclosure_kind", "VARCHAR", "公开类别代码", "code of the kind"),
            Field("item", "VARCHAR", "公开事项", "what is published"),
            Field("frequency", "VARCHAR", "公开频次", "how often"),
            Field("due_date", "DATE", "应公开日期", "day it is due"),
            Field("published_date", "DATE", "公开日期；空＝还没有公开", "day published; null = not yet"),
            Field("published_at", "VARCHAR", "公开地点或渠道", "where"),
            Field("is_complete", "BOOLEAN", "要素齐全；空＝未核对", "all it must contain was there; null = not checked"),
            Field("feedback", "INTEGER", "收到的意见件数", "comments received"),
            Field("answered", "INTEGER", "已答复的件数", "comments answered"),
            *ORIGIN,
        ),
    ),
)
