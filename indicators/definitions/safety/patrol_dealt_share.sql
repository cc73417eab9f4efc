/*+++
title.zh = "巡逻问题处置率"
title.en = "Problems on patrol dealt with"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内巡逻当场处置的问题件数"
numerator.en = "problems dealt with on patrols of the period"
denominator.zh = "期内巡逻发现的问题件数"
denominator.en = "problems found on patrols of the period"
base_unit = "cases"
dimensions = ["patrol_team", "estate"]
min_denominator = 10
sources = ["patrols"]
why.zh = "发现的要处置，处置不了的要交出去。"
why.en = "What is found has to be dealt with, or handed on."
caution.zh = "只算当场处置的，事后处置的不在其中。"
caution.en = "Dealt with at the time; what was done afterwards is not in it."
+++*/
select
    patrol_date as day,
    patrol_id as subject,
    patrol_team, estate,
    least(coalesce(dealt_with, 0), problems) as numerator,
    problems as denominator,
    load_id, row_no
from core.patrols
where patrol_date is not null and problems > 0
