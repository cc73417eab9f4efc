/*+++
title.zh = "选票有效率"
title.en = "Valid votes"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内选举的有效票数"
numerator.en = "valid votes of the elections of the period"
denominator.zh = "期内选举的参加投票人数"
denominator.en = "people who voted in them"
base_unit = "people"
dimensions = ["election_kind", "estate"]
min_denominator = 20
sources = ["elections"]
why.zh = "废票多，说明规则没有讲清楚。"
why.en = "Many void votes mean that the rules were not explained."
caution.zh = "没有选举的期间没有数。"
caution.en = "There is no number for a period without an election."
+++*/
select
    election_date as day,
    ballot_id as subject,
    election_kind, estate,
    least(valid_votes, voters) as numerator,
    voters as denominator,
    elections.load_id, elections.row_no
from core.elections
where voters > 0 and valid_votes is not null
