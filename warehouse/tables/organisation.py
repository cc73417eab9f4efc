"""Organisation, self-government, disclosure: what the community owes its members and residents, and when it was done."""

from warehouse.tables.shape import ESTATE, ORIGIN, Field, Table

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
    Table(
        "core", "party_groups", "一个党小组的一次统计一行", "one row per Party group and time it was counted", ("listing_id",),
        (
            Field("listing_id", "VARCHAR", "这次统计的代号：按党小组、统计日期的加密散列", "keyed hash of group and day counted"),
            Field("group_id", "VARCHAR", "党小组代号：按名称的加密散列", "group: keyed hash of its name"),
            Field("party_group", "VARCHAR", "党小组名称", "name of the group"),
            Field("group_kind", "VARCHAR", "党小组类型代码", "code of the kind"),
            Field("estates", "VARCHAR", "覆盖的小区，用顿号隔开；空＝不按小区", "estates it covers, separated by 、; null = none"),
            Field("home_unit", "VARCHAR", "退休单位", "the unit its members retired from"),
            Field("members", "INTEGER", "党员人数；空＝未写", "members; null = not told"),
            Field("formed_date", "DATE", "成立日期；空＝早于记录", "day it was formed; null = before the records"),
            Field("dissolved_date", "DATE", "撤销日期（不含）；空＝仍在", "day it was dissolved (exclusive); null = it stands"),
            Field("told_from", "DATE", "这次统计从哪天起算；首次统计从成立日起；空＝一直", "first day this count holds: of the first count the day it was formed; null = always"),
            Field("told_until", "DATE", "到哪天为止（不含）：下次统计或撤销；空＝至今", "until this day (exclusive): the next count, or when it was dissolved; null = still"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "resident_units", "一家驻社区单位一行", "one row per unit in the community", ("unit_id",),
        (
            Field("unit_id", "VARCHAR", "单位代号：按名称的加密散列", "unit: keyed hash of its name"),
            Field("unit_name", "VARCHAR", "单位名称", "name of the unit"),
            Field("unit_kind", "VARCHAR", "单位类型代码", "code of the kind"),
            ESTATE,
            Field("party_org", "VARCHAR", "党组织类型代码；空＝未写", "code of its Party organisation; null = not told"),
            Field("has_party_org", "BOOLEAN", "有自己的党组织；联合党支部、没写的算没有", "has a Party organisation of its own; a joint branch and not told count as none"),
            Field("since_date", "DATE", "入驻日期；空＝一直在", "day it came; null = always here"),
            Field("until_date", "DATE", "迁出日期（不含）；空＝仍在", "day it left (exclusive); null = still here"),
            Field("agreement_date", "DATE", "共建协议签订日期；空＝没有签", "day the agreement was signed; null = none"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "associations", "一个群众性社团一行", "one row per association of residents", ("association_id",),
        (
            Field("association_id", "VARCHAR", "社团代号：按名称的加密散列", "association: keyed hash of its name"),
            Field("association", "VARCHAR", "社团名称", "name of the association"),
            Field("association_kind", "VARCHAR", "社团类型代码", "code of the kind"),
            Field("members", "INTEGER", "会员人数；空＝未写", "members; null = not told"),
            Field("is_registered", "BOOLEAN", "已登记备案；没写的算没有", "on file; not told counts as not"),
            Field("founded_date", "DATE", "成立日期；空＝早于记录", "day it was founded; null = before the records"),
            Field("ended_date", "DATE", "注销日期（不含）；空＝仍在", "day it ended (exclusive); null = it stands"),
            Field("registered_date", "DATE", "备案日期；空＝未写或未备案", "day it was put on file; null = not told, or not on file"),
            *ORIGIN,
        ),
    ),
)
