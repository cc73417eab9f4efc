/*+++
title.zh = "施行中的自治规章"
title.en = "Charter and rules in force"
unit = "units"
kind = "stock"
direction = "higher"
numerator.zh = "月末在施行的自治章程、居民公约、议事规则份数"
numerator.en = "charter, covenant and rules of procedure in force at the month's end"
dimensions = ["charter_kind"]
sources = ["charter_revisions"]
why.zh = "自治章程、居民公约、议事规则要齐全，过期的要修订。"
why.en = "Charter, covenant and rules of procedure should all be there, and renewed when they end."
caution.zh = "每种以最后通过的版本为准；居民知不知道、照不照办，要另外了解。"
caution.en = "The version adopted last stands for each. Whether people know and follow it is another question."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    charter_revisions.revision_id as subject,
    charter_revisions.charter_kind,
    1 as numerator,
    null::integer as denominator,
    charter_revisions.load_id, charter_revisions.row_no
from core.charter_revisions
inner join month_ends
    on
        charter_revisions.adopted_date <= month_ends.month_end
        and month_ends.month_end <= coalesce(
            charter_revisions.in_force_until, 'infinity'::date
        )
