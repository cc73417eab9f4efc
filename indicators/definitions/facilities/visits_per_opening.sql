/*+++
title.zh = "开放一天到场人次"
title.en = "Visits a day open"
unit = "visits"
kind = "ratio"
direction = "higher"
numerator.zh = "期内各场所开放时登记的到场人次"
numerator.en = "visits entered on the days the rooms were open"
denominator.zh = "其中登记了人次的开放天数"
denominator.en = "of these days, those with a number entered"
base_unit = "days"
dimensions = ["room_kind", "room"]
min_denominator = 10
sources = ["room_days"]
why.zh = "门开着没人来，要改时间、改内容。"
why.en = "Where nobody comes the hours or what is on offer have to change."
caution.zh = "各场所大小、用途不同，同一场所前后比更有意义。"
caution.en = "Rooms differ in size and purpose: compare a room with itself."
+++*/
select
    room_days.open_date as day,
    room_days.room_day_id as subject,
    rooms.room_kind, room_days.room,
    room_days.visitors as numerator,
    1 as denominator,
    room_days.load_id, room_days.row_no
from core.room_days
left join core.rooms on room_days.room_id = rooms.room_id
where room_days.is_open and room_days.visitors is not null
