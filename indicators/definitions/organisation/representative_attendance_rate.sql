/*+++
title.zh = "居民代表出席率"
title.en = "Attendance of representatives"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内召开的居民代表会议实到代表人数"
numerator.en = "representatives who attended the representatives' meetings held in the period"
denominator.zh = "期内召开的居民代表会议应到代表人数"
denominator.en = "representatives who should have attended them"
base_unit = "people"
dimensions = []
min_denominator = 20
sources = ["representative_meetings"]
why.zh = "代表到会，会议的决定才算数；代表不来，要上门问原因。"
why.en = "A meeting decides only with its representatives there; those who stay away should be asked why."
caution.zh = "人数除以人数，不是各次出席率的平均。只算居民代表会议，听证会、议事会不计；没有记应到或实到人数的不计。"
caution.en = "Persons over persons, not a mean of meetings. Representatives' meetings only; those without both numbers are left out."
+++*/
select
    held_date as day,
    meeting_id as subject,
    least(attended, representatives_due) as numerator,
    representatives_due as denominator,
    representative_meetings.load_id, representative_meetings.row_no
from core.representative_meetings
where
    assembly_kind = 'representatives'
    and held_date is not null
    and representatives_due > 0
    and attended is not null
