/*+++
title.zh = "宣传阵地数"
title.en = "Publicity boards"
unit = "places"
kind = "stock"
direction = "neutral"
numerator.zh = "月末在用的宣传栏、公示栏、宣传橱窗等"
numerator.en = "boards for publicity or notices, showcases and screens in use at the month's end"
dimensions = ["board_kind", "estate"]
sources = ["boards"]
why.zh = "哪些小区有阵地、哪些还没有，一看便知。"
why.en = "Shows which estates have a board and which have none."
caution.zh = "没写设置日期的视为一直有。"
caution.en = "Without a day of setting up a board counts as always there."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    boards.board_id as subject,
    boards.board_kind, boards.estate,
    1 as numerator,
    null::integer as denominator,
    boards.load_id, boards.row_no
from core.boards
inner join month_ends
    on
        coalesce(boards.set_up_date, '-infinity'::date)
        <= month_ends.month_end
        and month_ends.month_end
        < coalesce(boards.taken_down_date, 'infinity'::date)
