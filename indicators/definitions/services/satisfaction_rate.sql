/*+++
title.zh = "满意率"
title.en = "Satisfaction"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内评价为满意、基本满意的件数"
numerator.en = "records rated satisfied or fairly satisfied"
denominator.zh = "期内收到评价的件数"
denominator.en = "records rated in the period"
base_unit = "ratings"
dimensions = ["platform", "window", "item", "estate", "staff_id"]
min_denominator = 30
sources = ["service_records"]
why.zh = "居民对办理结果认不认可。"
why.en = "Whether residents accept the outcome."
caution.zh = "未评价的不计入分母，必须与评价率一起看：评价的人少，满意率说明不了问题。“基本满意”计入满意。按办结日期归月。"
caution.en = "Records without an answer are not in the base: with few answers it proves little, so read it with the response share. “Fairly satisfied” counts as satisfied. By date completed."
+++*/
select
    coalesce(completed_date, received_date) as day,
    record_id as subject,
    platform, "window", item, estate, staff_id,
    (satisfaction in ('satisfied', 'fairly_satisfied'))::integer as numerator,
    1 as denominator,
    load_id, row_no
from core.service_records
where satisfaction is not null
