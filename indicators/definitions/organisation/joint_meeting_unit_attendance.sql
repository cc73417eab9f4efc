/*+++
title.zh = "驻社区单位到会率"
title.en = "Resident units that came to joint meetings"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内联席会议实到的驻社区单位数之和"
numerator.en = "resident units that came to the joint meetings of the period, added up"
denominator.zh = "期内联席会议应到的驻社区单位数之和"
denominator.en = "resident units invited to the joint meetings of the period, added up"
base_unit = "units"
dimensions = []
min_denominator = 5
sources = ["joint_meetings"]
why.zh = "单位来不来，看得出共建是不是真的。"
why.en = "Whether units come tells whether the joint work is real."
caution.zh = "按家次计，一家到几次会算几次；没写应到数的会议不计。"
caution.en = "A unit counts at each meeting; meetings without a number invited are left out."
+++*/
select
    held_date as day,
    meeting_id as subject,
    least(coalesce(units_attended, 0), units_invited) as numerator,
    units_invited as denominator,
    load_id, row_no
from core.joint_meetings
where
    held_date is not null
    and units_invited > 0
