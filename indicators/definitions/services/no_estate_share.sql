/*+++
title.zh = "小区不明的件占比"
title.en = "Share of records without an estate"
unit = "percent"
kind = "ratio"
direction = "lower"
numerator.zh = "未注明小区或小区不在名录的件数"
numerator.en = "records with no estate, or one not in the list"
denominator.zh = "期内受理的服务件数"
denominator.en = "records received in the period"
base_unit = "records"
dimensions = ["platform", "window", "item", "channel"]
min_denominator = 30
sources = ["service_records"]
why.zh = "小区不明的件进不了分小区的图表，占比高时各小区的比较不可靠。"
why.en = "They are missing from every estate chart; where there are many, comparing estates is unsafe."
caution.zh = "外来办事人员本无小区，合理地会有一部分；地址写法不在别名表里的也会落入此处，可在社区设置中补别名。"
caution.en = "Some come from outside and have no estate here. Spellings missing from the alias list also fall in; add them in the community's settings."
+++*/
select
    received_date as day,
    record_id as subject,
    platform, "window", item, channel,
    (estate is null)::integer as numerator,
    1 as denominator,
    load_id, row_no
from core.service_records
