/*+++
title.zh = "90天内更换过的宣传阵地占比"
title.en = "Boards renewed within 90 days"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "月末在用的宣传阵地中，最近90天内更换过内容或新设的"
numerator.en = "boards in use at the month's end whose contents were renewed, or which were set up, within 90 days"
denominator.zh = "月末在用的宣传阵地"
denominator.en = "boards in use at the month's end"
base_unit = "places"
dimensions = ["board_kind", "estate"]
min_denominator = 5
sources = ["board_events", "boards"]
why.zh = "定期更换宣传内容，旧内容没人看。"
why.en = "Nobody reads what has hung for a year."
caution.zh = "以维护登记为准，换了没登记的不算。登记满90天后才开始计算。"
caution.en = "As entered; what was renewed without an entry is not seen. Begins once there are 90 days of entries."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

entered as (
    select min(event_date) + 89 as first_known
    from core.board_events
),

renewed as (
    select distinct board_events.board_id, month_ends.month_end
    from core.board_events
    inner join month_ends
        on
            board_events.event_date <= month_ends.month_end
            and board_events.event_date > month_ends.month_end - 90
    where board_events.board_event = 'renewed'
)

select
    month_ends.month_end as day,
    boards.board_id as subject,
    boards.board_kind, boards.estate,
    (
        renewed.board_id is not null
        or coalesce(boards.set_up_date > month_ends.month_end - 90, false)
    )::integer as numerator,
    1 as denominator,
    boards.load_id, boards.row_no
from core.boards
inner join month_ends
    on
        coalesce(boards.set_up_date, '-infinity'::date)
        <= month_ends.month_end
        and month_ends.month_end
        < coalesce(boards.taken_down_date, 'infinity'::date)
inner join entered on month_ends.month_end >= entered.first_known
left join renewed
    on
        boards.board_id = renewed.board_id
        and month_ends.month_end = renewed.month_end
