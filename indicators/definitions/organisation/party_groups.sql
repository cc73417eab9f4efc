/*+++
title.zh = "党小组数"
title.en = "Party groups"
unit = "units"
kind = "stock"
direction = "neutral"
numerator.zh = "月末已成立、未撤销的党小组数"
numerator.en = "Party groups formed and not dissolved by the month's end"
dimensions = ["group_kind"]
sources = ["party_groups"]
why.zh = "党员住得散，组织生活靠党小组；数量和类型说明组织覆盖到哪里。"
why.en = "Members live far apart and meet in their groups: number and kind tell how far the organisation reaches."
caution.zh = "没写成立日期的视为一直在；撤并了而名册没写撤销日期的，仍会计入。"
caution.en = "A group without a day of forming counts as always there; one that was merged stays until the list says when."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    party_groups.listing_id as subject,
    party_groups.group_kind,
    1 as numerator,
    null::integer as denominator,
    party_groups.load_id, party_groups.row_no
from core.party_groups
inner join month_ends
    on
        coalesce(party_groups.told_from, '-infinity'::date)
        <= month_ends.month_end
        and month_ends.month_end
        < coalesce(party_groups.told_until, 'infinity'::date)
