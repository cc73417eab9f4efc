/*+++
title.zh = "未匹配居民的件占比"
title.en = "Share of records without a resident"
unit = "percent"
kind = "ratio"
direction = "lower"
numerator.zh = "没有匹配到居民台账的件数"
numerator.en = "records not matched to anyone in the register"
denominator.zh = "期内受理的服务件数"
denominator.en = "records received in the period"
base_unit = "records"
dimensions = ["platform", "window", "item", "channel", "estate"]
min_denominator = 30
sources = ["service_records"]
why.zh = "匹配不上就看不出服务了谁，覆盖率和服务人数都会偏低。"
why.en = "Without a match nobody knows who was served, and coverage and people served read low."
caution.zh = "身份证号漏填、填错，或来办事的不是本社区居民，都会匹配不上，未作区分。"
caution.en = "The ID number may be missing or wrong, or the visitor may not live here; the three are not told apart."
+++*/
select
    received_date as day,
    record_id as subject,
    platform, "window", item, channel, estate,
    (resident_id is null)::integer as numerator,
    1 as denominator,
    load_id, row_no
from core.service_records
