"""Self-government: representatives' meetings, motions, elections, the charter, and what residents' supervision found."""

from warehouse.tables.shape import ESTATE, ORIGIN, Field, Table

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
    Table(
        "core", "motions", "一件议题一行", "one row per motion", ("motion_id",),
        (
            Field("motion_id", "VARCHAR", "议题代号：按编号、提出日期的加密散列", "keyed hash of number and day raised"),
            Field("motion_no", "VARCHAR", "议题编号", "number in the ledger"),
            Field("title", "VARCHAR", "议题", "what is moved"),
            Field("motion_kind", "VARCHAR", "议题类别代码", "code of the kind"),
            ESTATE,
            Field("raised_by", "VARCHAR", "提出主体代码", "code of the kind of people who raised it"),
            Field("raised_date", "DATE", "提出日期", "day raised"),
            Field("discussed_date", "DATE", "首次议事日期；空＝还没有议", "day first discussed; null = not yet"),
            Field("decided_date", "DATE", "表决日期；空＝还没有表决", "day decided; null = not yet"),
            Field("motion_result", "VARCHAR", "表决结果代码；已办结而没填的作通过", "code of the result; done without one counts as adopted"),
            Field("due_date", "DATE", "办理期限；空＝没有写明", "day it is to be done by; null = not set"),
            Field("done_date", "DATE", "办结日期；空＝还没有办结", "day done; null = not yet"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "elections", "一次选举一个投票站一行", "one row per election and polling station", ("ballot_id",),
        (
            Field("ballot_id", "VARCHAR", "投票代号：按选举、小区、日期的加密散列", "keyed hash of election, estate and day"),
            Field("election", "VARCHAR", "选举名称", "name of the election"),
            Field("election_kind", "VARCHAR", "选举类别代码", "code of the kind"),
            ESTATE,
            Field("election_date", "DATE", "选举日期", "day of the election"),
            Field("eligible", "INTEGER", "登记参选人数", "voters on the roll"),
            Field("voters", "INTEGER", "参加投票人数", "people who voted"),
            Field("valid_votes", "INTEGER", "有效票数", "valid votes"),
            Field("seats", "INTEGER", "应选名额", "seats to fill"),
            Field("elected", "INTEGER", "当选人数", "persons elected"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "charter_revisions", "一份文件的一个版本一行", "one row per document and version", ("revision_id",),
        (
            Field("revision_id", "VARCHAR", "版本代号：按文件、版本的加密散列", "keyed hash of document and version"),
            Field("charter_kind", "VARCHAR", "文件类别代码", "code of the document"),
            Field("version", "VARCHAR", "版本", "version"),
            Field("adopted_date", "DATE", "通过日期", "day adopted"),
            Field("adopted_by", "VARCHAR", "由哪次会议通过", "the meeting that adopted it"),
            Field("in_force_until", "DATE", "施行到哪天：写明的日期，或下一版本通过前一天；空＝仍在施行", "last day in force: as set, or the day before the next version; null = in force"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "supervision_checks", "一次监督检查一项内容一行", "one row per check and matter", ("check_id",),
        (
            Field("check_id", "VARCHAR", "检查代号：按内容、日期的加密散列", "keyed hash of what was checked and the day"),
            Field("item", "VARCHAR", "监督内容", "what was checked"),
            Field("supervised_matter", "VARCHAR", "监督类别代码", "code of the matter"),
            Field("supervised_by", "VARCHAR", "监督主体代码", "code of the kind of people who checked"),
            Field("check_date", "DATE", "监督日期", "day of the check"),
            Field("problems", "INTEGER", "发现的问题数", "problems found"),
            Field("mended", "INTEGER", "已整改的问题数；有完成日期而没填的作全部", "problems mended; all of them where only the day is told"),
            Field("mended_date", "DATE", "全部整改完成的日期", "day all of them were mended"),
            *ORIGIN,
        ),
    ),
)
