/*+++
title.zh = "帮教对象就业率"
title.en = "Of those given resettlement help, in work"
unit = "percent"
kind = "ratio"
stock = true
sensitive = true
direction = "higher"
numerator.zh = "月末帮教对象中已就业的人数"
numerator.en = "of them in work at the month's end"
denominator.zh = "月末安置帮教人数"
denominator.en = "people given resettlement help at the month's end"
base_unit = "people"
dimensions = []
min_denominator = 5
sources = ["correction_months"]
why.zh = "有活干、有收入，最能防止重新犯罪。"
why.en = "Work and an income keep people from falling back."
caution.zh = "分母含老年和没有劳动能力的人，做不到100%。只有月报的人数，本看板不收个人名单。"
caution.en = "The denominator holds the old and those who cannot work: it never reaches 100 %. Numbers from the monthly report; the dashboard holds no list of persons."
+++*/
select
    last_day("month") as day,
    report_id as subject,
    least(coalesce(employed, 0), resettled) as numerator,
    resettled as denominator,
    load_id, row_no
from core.correction_months
where "month" is not null and resettled > 0
