/*+++
title.zh = "待修的宣传阵地"
title.en = "Boards waiting for repair"
unit = "places"
kind = "stock"
direction = "lower"
numerator.zh = "月末登记为破损、还没有修复的宣传阵地"
numerator.en = "boards found broken and not mended at the month's end"
dimensions = ["board_kind", "estate"]
sources = ["board_events", "boards"]
why.zh = "破损的要及时修，挂着破的不如不挂。"
why.en = "A broken board has to be mended soon: it is worse than none."
caution.zh = "同一天登记破损又修复的算修复；已拆除的不计。"
caution.en = "Broken and mended on one day counts as mended; boards taken down are left out."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

standing as (
    select month_ends.month_end, boards.*
    from core.boards
    inner join month_ends
        on
            coalesce(boards.set_up_date, '-infinity'::date)
            <= month_ends.month_end
            and month_ends.month_end
            < coalesce(boards.taken_down_date, 'infinity'::date)
),

states as (
    select
        standing.board_id,
        standing.month_end,
        max(board_events.event_date)
            filter (where board_events.board_event = 'broken') as broken,
        max(board_events.event_date)
            filter (where board_events.board_event = 'mended') as mended
    from standing
    inner join core.board_events
        on
            standing.board_id = board_events.board_id
            and standing.month_end >= board_events.event_date
    group by all
)

select
    standing.month_end as day,
    standing.board_id as subject,
    standing.board_kind, standing.estate,
    1 as numerator,
    null::integer as denominator,
    standing.load_id, standing.row_no
from standing
inner join states
    on
        standing.board_id = states.board_id
        and standing.month_end = states.month_end
where states.broken > coalesce(states.mended, '-infinity'::date)
