/*+++
title.zh = "编入党小组的党员占比"
title.en = "Party members who belong to a group"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "月末在册党小组名册上的党员人数"
numerator.en = "members told by the list for the groups standing at the month's end"
denominator.zh = "月末居民台账里的常住党员"
denominator.en = "Party members among the usual residents in the register at the month's end"
base_unit = "people"
dimensions = []
min_denominator = 30
sources = ["party_groups", "residents"]
why.zh = "党员都要编入一个党小组，差多少人一看就知道。"
why.en = "Every member belongs to a group: the difference is how many do not."
caution.zh = "两本账的人数相比，不是逐人核对：组织关系在本支部而住在外面的，名册有、台账没有，可能超过100%；口头党员、流动党员反过来。"
caution.en = "Two lists are compared in number, not person by person: members of the branch who live elsewhere stand in the list only and can lift it above 100 %; members whose Party registration is elsewhere stand in the register only."
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
    party_groups.members as numerator,
    0 as denominator,
    party_groups.load_id, party_groups.row_no
from core.party_groups
inner join month_ends
    on
        coalesce(party_groups.told_from, '-infinity'::date)
        <= month_ends.month_end
        and month_ends.month_end
        < coalesce(party_groups.told_until, 'infinity'::date)
where party_groups.members is not null
union all
select
    month_end as day,
    null as subject,
    0 as numerator,
    count(*)::integer as denominator,
    null as load_id, null as row_no
from core.residents_monthly
where
    is_resident
    and is_party_member
group by month_end
