/*+++
title.zh = "居家养老服务站服务到的关爱对象占比（近12个月）"
title.en = "People first in need served by the elderly-care station in 12 months"
unit = "percent"
kind = "ratio"
stock = true
sensitive = true
rest_is_sensitive = true
direction = "higher"
numerator.zh = "近12个月内在居家养老服务站至少有一件服务记录的独居、空巢老人和持残疾证的常住人口"
numerator.en = "those with a record of the elderly-care station in the 12 months up to that day"
denominator.zh = "月末独居、空巢老人和持残疾证的常住人口，一人只计一次"
denominator.en = "usual residents 60+ living alone or in an empty nest, or with a disability card; each counts once"
base_unit = "people"
dimensions = ["estate", "lives_alone", "is_empty_nest", "is_disabled"]
min_denominator = 30
sources = ["service_records", "residents"]
reads = ["platform_reach"]
why.zh = "居家养老服务站先为独居、空巢老人和残疾人而设，来过的人多不多要看这些人里有几成。"
why.en = "The station is there first for old people alone and the disabled: what share of them it serves tells more than its volume."
caution.zh = "送餐、上门的只要登记也算。独居的也在空巢之内，三类人不能相加。没有匹配到居民的件不计，实际覆盖只会更高；该平台头11个月因记录不足不给数。不是人人都需要：没来过不等于没照顾到。"
caution.en = "Meals brought and visits count once they are logged. Who lives alone is an empty nest too: the groups do not add up. Records not matched to a resident are not seen. The first eleven months of its log give no value. Not everybody needs it: not having come is not having been neglected."
+++*/
select
    month_end as day,
    resident_id as subject,
    estate, lives_alone, is_empty_nest, is_disabled,
    is_served::integer as numerator,
    1 as denominator,
    load_id, row_no
from platform_reach
where platform = 'elderly_station'
