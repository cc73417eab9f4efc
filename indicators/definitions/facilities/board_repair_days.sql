/*+++
title.zh = "宣传阵地修复天数（中位数）"
title.en = "Median days to mend a board"
unit = "calendar_days"
kind = "quantile"
quantile = 0.5
direction = "lower"
numerator.zh = "期内修复的宣传阵地从发现破损到修复的天数"
numerator.en = "days from found broken to mended, of boards mended in the period"
base_unit = "times"
dimensions = ["board_kind", "estate"]
min_denominator = 5
sources = ["board_events", "boards"]
why.zh = "一半的破损在这个天数以内修好，看维修及不及时。"
why.en = "Half of the damage is mended within this time."
caution.zh = "只看已经修复的，按修复日期归月，要与待修的一起看；修复前登记几次破损的，从第一次算起。"
caution.en = "Only what is mended, by the day it was: read it with what is waiting. Found broken several times before, it counts from the first."
+++*/
with mended as (
    select
        *,
        lag(event_date) over (
            partition by board_id
            order by event_date, board_event_id
        ) as mended_before
    from core.board_events
    where board_event = 'mended' and board_id is not null
),

repairs as (
    select
        mended.board_event_id, mended.board_id, mended.event_date,
        mended.load_id, mended.row_no,
        min(broken.event_date) as broken_date
    from mended
    inner join core.board_events as broken
        on
            mended.board_id = broken.board_id
            and broken.event_date <= mended.event_date
            and broken.event_date
            > coalesce(mended.mended_before, '-infinity'::date)
    where broken.board_event = 'broken'
    group by all
)

select
    repairs.event_date as day,
    repairs.board_event_id as subject,
    boards.board_kind, boards.estate,
    repairs.event_date - repairs.broken_date as numerator,
    null::integer as denominator,
    repairs.load_id, repairs.row_no
from repairs
left join core.boards on repairs.board_id = boards.board_id
