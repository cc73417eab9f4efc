/*+++
title.zh = "场所到场人次"
title.en = "Visits to the rooms"
unit = "visits"
kind = "count"
direction = "higher"
numerator.zh = "期内各场所开放时登记的到场人次"
numerator.en = "visits entered on the days the rooms were open"
dimensions = ["room_kind", "room"]
sources = ["room_days"]
why.zh = "场所有没有人用，看到场人次。"
why.en = "Whether the rooms are used shows in who comes."
caution.zh = "一人来几次算几次，不是人数；没登记人次的天不计。"
caution.en = "Who comes twice counts twice: these are visits, not people. Days without a number are left out."
+++*/
select
    room_days.open_date as day,
    room_days.room_day_id as subject,
    rooms.room_kind, room_days.room,
    room_days.visitors as numerator,
    null::integer as denominator,
    room_days.load_id, room_days.row_no
from core.room_days
left join core.rooms on room_days.room_id = rooms.room_id
where room_days.is_open and room_days.visitors is not null
