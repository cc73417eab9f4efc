/*+++
title.zh = "本届居委会选举参选率"
title.en = "Turnout for the committee in office"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "月末前最近一次居委会换届选举的参加投票人数"
numerator.en = "people who voted in the last election of the committee up to the month's end"
denominator.zh = "这次选举的登记参选人数"
denominator.en = "voters on its roll"
base_unit = "people"
dimensions = ["estate"]
min_denominator = 20
sources = ["elections"]
why.zh = "参选的人多，居委会才有底气说代表居民。"
why.en = "A committee speaks for residents as far as they voted."
caution.zh = "换届几年一次，两次换届之间这个数不变。只算换届选举，补选和推选代表不计。"
caution.en = "Elections are years apart; in between the number stands still. By-elections and the choice of representatives are not in it."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

last_elections as (
    select month_ends.month_end, max(elections.election_date) as held
    from month_ends
    inner join core.elections
        on elections.election_date <= month_ends.month_end
    where elections.election_kind = 'committee'
    group by all
)

select
    last_elections.month_end as day,
    elections.ballot_id as subject,
    elections.estate,
    least(elections.voters, elections.eligible) as numerator,
    elections.eligible as denominator,
    elections.load_id, elections.row_no
from last_elections
inner join core.elections
    on last_elections.held = elections.election_date
where
    elections.election_kind = 'committee'
    and elections.eligible > 0
    and elections.voters is not null
