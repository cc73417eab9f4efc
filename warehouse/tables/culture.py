"""Culture and civic life: activities and who came, volunteers and their hours, good deeds."""

from warehouse.tables.shape import ESTATE, ORIGIN, RESIDENT_ID, Field, Table

# fmt: off
TABLES = (
    Table(
        "core", "activities", "一场活动一行", "one row per activity held", ("occasion_id",),
        (
            Field("occasion_id", "VARCHAR", "这场活动的代号：按日期、名称、地点的加密散列", "keyed hash of day, name and place"),
            Field("activity", "VARCHAR", "活动名称", "what it is called"),
            Field("activity_kind", "VARCHAR", "活动类型代码", "code of the kind"),
            Field("place", "VARCHAR", "活动地点", "where it was held"),
            Field("organiser", "VARCHAR", "主办单位", "who put it on"),
            Field("partner", "VARCHAR", "合办的驻社区单位；空＝没有", "unit of the neighbourhood it was put on with; null = none"),
            Field("estate", "VARCHAR", "在哪个小区；空＝全社区的", "estate it was held in; null = of the whole community"),
            Field("head_count", "INTEGER", "台账写的参加人数；约数按所写的数；空＝没写", "how many came, as told; about 50 is 50; null = not told"),
            Field("is_list_kept", "BOOLEAN", "台账说有签到名单；空＝没写", "the ledger says that names were taken; null = it does not say"),
            Field("activity_date", "DATE", "活动日期", "day it was held"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "activity_participants", "一场活动的一名签到者一行", "one row per activity and person who signed for it",
        ("participant_id",),
        (
            Field("participant_id", "VARCHAR", "这次签到的代号，加密散列", "keyed hash of activity and person"),
            Field("occasion_id", "VARCHAR", "哪场活动；空＝文体活动台账里没有，或同名的不止一场", "which activity; null = not in the ledger of activities, or more than one of that name"),
            RESIDENT_ID,
            Field("activity_date", "DATE", "活动日期", "day it was held"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "volunteer_hours", "一名志愿者一天的一项服务一行", "one row per volunteer, day and activity", ("service_id",),
        (
            Field("service_id", "VARCHAR", "这项服务的代号", "this service"),
            Field("volunteer_id", "VARCHAR", "志愿者；对上居民台账的为居民代号", "the volunteer; of those in the register the resident's"),
            RESIDENT_ID,
            ESTATE,
            Field("team", "VARCHAR", "志愿服务队", "team"),
            Field("activity", "VARCHAR", "服务内容", "what was done"),
            Field("service_hours", "DOUBLE", "服务时长（小时）", "hours given"),
            Field("volunteer_date", "DATE", "服务日期", "day of the service"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "good_deeds", "一件好人好事一行", "one row per good deed", ("deed_id",),
        (
            Field("deed_id", "VARCHAR", "这件事的代号", "this deed"),
            Field("deed_kind", "VARCHAR", "事迹类别代码", "code of the kind"),
            ESTATE,
            Field("commended_level", "VARCHAR", "表彰级别代码", "code of the level it was commended at"),
            Field("deed_date", "DATE", "事迹日期", "day of the deed"),
            Field("commended_date", "DATE", "表彰日期；空＝没有表彰", "day commended; null = not commended"),
            *ORIGIN,
        ),
    ),
)
