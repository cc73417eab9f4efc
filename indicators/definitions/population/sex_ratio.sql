/*+++
title.zh = "性别比"
title.en = "Sex ratio"
unit = "ratio_100"
kind = "ratio"
stock = true
direction = "neutral"
numerator.zh = "男性常住人口"
numerator.en = "male usual residents"
denominator.zh = "女性常住人口"
denominator.en = "female usual residents"
base_unit = "people"
dimensions = ["estate"]
min_denominator = 30
sources = ["residents"]
why.zh = "每100名女性对应的男性人数，异常时多半是台账有误，可作为数据质量的检查。"
why.en = "Men for every 100 women; an odd value usually means an error in the register."
caution.zh = "性别取自身份证号；未说明性别的人不计入。"
caution.en = "Sex is taken from the ID number; people whose sex is not stated are left out."
+++*/
select
    month_end as day,
    resident_id as subject,
    estate,
    (sex = 'male')::integer as numerator,
    (sex = 'female')::integer as denominator,
    load_id, row_no
from core.residents_monthly
where is_resident
