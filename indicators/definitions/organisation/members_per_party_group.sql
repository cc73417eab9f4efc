/*+++
title.zh = "每个党小组党员数"
title.en = "Members per Party group"
unit = "people"
kind = "ratio"
stock = true
direction = "neutral"
numerator.zh = "月末在册党小组名册上的党员人数"
numerator.en = "members told by the list for the groups standing at the month's end"
denominator.zh = "月末在册、写了人数的党小组数"
denominator.en = "groups standing at the month's end whose members are told"
base_unit = "units"
dimensions = ["group_kind"]
min_denominator = 5
sources = ["party_groups"]
why.zh = "人太多组织不起来，太少开不成会，看要不要分设或合并。"
why.en = "Too many cannot be gathered, too few hold no meeting: tells where to part or to merge."
caution.zh = "按最近一次统计的人数，没写人数的党小组不计。"
caution.en = "As in the latest count; groups without a number are left out."
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
    party_groups.members as numerator,
    1 as denominator,
    party_groups.load_id, party_groups.row_no
from core.party_groups
inner join month_ends
    on
        coalesce(party_groups.told_from, '-infinity'::date)
        <= month_ends.month_end
        and month_ends.month_end
        < coalesce(party_groups.told_until, 'infinity'::date)
where party_groups.members is not null
