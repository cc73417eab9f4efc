/*+++
title.zh = "场所开放天次"
title.en = "Days rooms were open"
unit = "times"
kind = "count"
direction = "higher"
numerator.zh = "期内各场所登记为开放的天数之和"
numerator.en = "days entered as open, added up over the rooms"
dimensions = ["room_kind", "room"]
sources = ["room_days"]
why.zh = "每天开放文娱室等场所，是居民天天看得见的服务。"
why.en = "Rooms open day by day are the service residents see most."
caution.zh = "一个场所开放一天算一次。登记簿里的场所在办公用房台账里找不到的，用途为未注明。"
caution.en = "A room open for a day counts once. Rooms that are not in the list of rooms have no kind."
+++*/
select
    room_days.open_date as day,
    room_days.room_day_id as subject,
    rooms.room_kind, room_days.room,
    1 as numerator,
    null::integer as denominator,
    room_days.load_id, room_days.row_no
from core.room_days
left join core.rooms on room_days.room_id = rooms.room_id
where room_days.is_open
