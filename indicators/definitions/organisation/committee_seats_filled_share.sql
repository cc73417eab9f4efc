/*+++
title.zh = "居委会应选名额选足率"
title.en = "Committee seats filled"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内换届选举、补选的当选人数"
numerator.en = "persons elected to the committee in the period"
denominator.zh = "期内换届选举、补选的应选名额"
denominator.en = "seats to fill in these elections"
base_unit = "people"
dimensions = ["election_kind"]
min_denominator = 5
sources = ["elections"]
why.zh = "缺额要依法补选。"
why.en = "Seats left empty need a by-election."
caution.zh = "当选以后离任的看不到；没有选举的期间没有数。"
caution.en = "Who left after the election is not seen; there is no number for a period without one."
+++*/
select
    election_date as day,
    ballot_id as subject,
    election_kind,
    least(elected, seats) as numerator,
    seats as denominator,
    elections.load_id, elections.row_no
from core.elections
where
    election_kind in ('committee', 'by_election')
    and seats > 0
    and elected is not null
