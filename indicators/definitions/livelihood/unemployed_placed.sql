/*+++
title.zh = "帮助失业人员就业"
title.en = "Unemployed who found work"
unit = "people"
kind = "count"
direction = "higher"
numerator.zh = "期内各月登记失业人员实现就业人数之和"
numerator.en = "registered unemployed who found work in the months of the period"
dimensions = []
sources = ["employment_months"]
why.zh = "一个月帮成了几个，是就业服务最实在的成绩。"
why.en = "How many found work is the plainest result of the help."
caution.zh = "自己找到工作的也在其中；不能与月末登记失业人数直接相除。"
caution.en = "Who found work without help is in it too; not to be divided by the number at the month's end."
+++*/
select
    last_day("month") as day,
    employment_month_id as subject,
    placed as numerator,
    null::integer as denominator,
    load_id, row_no
from core.employment_months
where placed is not null
