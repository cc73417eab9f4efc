/*+++
title.zh = "未参保人数"
title.en = "People not insured"
unit = "people"
kind = "stock"
direction = "lower"
numerator.zh = "月末应参保减去本地、异地已参保的人数"
numerator.en = "people who should be insured less those who are, here or elsewhere, at the month's end"
dimensions = ["insurance_kind"]
sources = ["insurance_months"]
why.zh = "参保率看水平，未参保人数看还要动员多少人。"
why.en = "The rate tells the level; this tells how many are still to be persuaded."
caution.zh = "两个险种分别计，同一人两个都没参加的计两次。"
caution.en = "The two kinds count apart: who has neither counts twice."
+++*/
select
    last_day("month") as day,
    insurance_month_id as subject,
    insurance_kind,
    greatest(due - insured_here - coalesce(insured_elsewhere, 0), 0)
        as numerator,
    null::integer as denominator,
    load_id, row_no
from core.insurance_months
