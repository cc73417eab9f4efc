/*+++
title.zh = "门前四包合格率"
title.en = "Doorstep duties kept"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内检查合格的单位数"
numerator.en = "units that passed at checks of the period"
denominator.zh = "期内检查的单位数"
denominator.en = "units checked in the period"
base_unit = "units"
dimensions = ["estate"]
min_denominator = 20
sources = ["doorstep_checks"]
why.zh = "巩固创卫成果，先看门前四包落实得怎样。"
why.en = "What the title of a clean city rests on, street by street."
caution.zh = "检查是抽查，一个单位查几次算几次。"
caution.en = "Checks are samples; a unit checked twice counts twice."
+++*/
select
    check_date as day,
    check_id as subject,
    estate,
    least(coalesce(passed, 0), checked) as numerator,
    checked as denominator,
    load_id, row_no
from core.doorstep_checks
where check_date is not null and checked > 0
