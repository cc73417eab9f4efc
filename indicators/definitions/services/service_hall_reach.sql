/*+++
title.zh = "一站式服务大厅服务到的关爱对象占比（近12个月）"
title.en = "People first in need served by the one-stop hall in 12 months"
unit = "percent"
kind = "ratio"
stock = true
sensitive = true
rest_is_sensitive = true
direction = "higher"
numerator.zh = "近12个月内在一站式服务大厅至少有一件服务记录的独居、空巢老人和持残疾证的常住人口"
numerator.en = "those with a record of the one-stop hall in the 12 months up to that day"
denominator.zh = "月末独居、空巢老人和持残疾证的常住人口，一人只计一次"
denominator.en = "usual residents 60+ living alone or in an empty nest, or with a disability card; each counts once"
base_unit = "people"
dimensions = ["estate", "lives_alone", "is_empty_nest", "is_disabled"]
min_denominator = 30
sources = ["service_records", "residents"]
reads = ["platform_reach"]
why.zh = "大厅要人走到窗口来，最走不动的人有几成办成过事，看上门代办够不够。"
why.en = "The hall asks people to come: the share of those least able to tells whether enough is done at the door for them."
caution.zh = "家人代办的算在来访人名下。独居的也在空巢之内，三类人不能相加。没有匹配到居民的件不计，实际覆盖只会更高；该平台头11个月因记录不足不给数。不是人人都需要：没来过不等于没照顾到。"
caution.en = "What relatives do for them counts for the relatives. Who lives alone is an empty nest too: the groups do not add up. Records not matched to a resident are not seen. The first eleven months of its log give no value. Not everybody needs it: not having come is not having been neglected."
+++*/
select
    month_end as day,
    resident_id as subject,
    estate, lives_alone, is_empty_nest, is_disabled,
    is_served::integer as numerator,
    1 as denominator,
    load_id, row_no
from platform_reach
where platform = 'service_hall'
