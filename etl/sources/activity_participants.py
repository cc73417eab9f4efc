"""活动签到表: who came to an activity, where names were taken."""

from dataclasses import replace

from etl.sources.activities import ACTIVITY, HELD_ON, PLACE
from etl.sources.columns import ESTATE, ID_NUMBER, NAME, PHONE, REMARKS
from warehouse.contracts import Constraint, Source

SOMEBODY = Constraint(
    "nobody",
    {"zh": "姓名和身份证号至少填一个。", "en": "Give the name or the ID number."},
    "name is not null or id_number is not null",
)

ACTIVITY_PARTICIPANTS = Source(
    name="activity_participants",
    title={"zh": "活动签到表", "en": "Lists of names of activities"},
    grain={"zh": "一场活动的一名参加者一行", "en": "one row per activity and person who came"},
    columns=(
        HELD_ON,
        ACTIVITY,
        replace(PLACE, description={
            "zh": "活动地点；同一天有几场同名活动时要填",
            "en": "where it was held; needed where several of that name were held that day",
        }),
        replace(NAME, headers=("姓名", "参加人", "参加人员", "签到人", "居民姓名", "name"), in_header=True),
        replace(ID_NUMBER, rejects_row=False),
        PHONE,
        replace(ESTATE, personal=True, description={
            "zh": "参加者所住小区；对上居民台账的以台账为准",
            "en": "estate the person lives in; of those in the register, the register's stands",
        }),
        REMARKS,
    ),
    dated_by="activity_date",
    rhythm="once",
    row_rules=(SOMEBODY,),
)  # fmt: skip
