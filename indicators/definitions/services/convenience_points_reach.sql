/*+++
title.zh = "便民利民服务点服务到的关爱对象占比（近12个月）"
title.en = "People first in need served by the convenience points in 12 months"
unit = "percent"
kind = "ratio"
stock = true
sensitive = true
rest_is_sensitive = true
direction = "higher"
numerator.zh = "近12个月内在便民利民服务点至少有一件服务记录的独居、空巢老人和持残疾证的常住人口"
numerator.en = "those with a record of the convenience points in the 12 months up to that day"
denominator.zh = "月末独居、空巢老人和持残疾证的常住人口，一人只计一次"
denominator.en = "usual residents 60+ living alone or in an empty nest, or with a disability card; each counts once"
base_unit = "people"
dimensions = ["estate", "lives_alone", "is_empty_nest", "is_disabled"]
min_denominator = 30
sources = ["service_records", "residents"]
reads = ["platform_reach"]
why.zh = "理发、修理、购物就在楼下，残疾人、老人用不用得上，看这个占比。"
why.en = "Haircuts, repairs and shopping next door: the share tells whether the old and disabled can use them."
caution.zh = "小店登记不全，没登记身份的认不到人，实际惠及的会多得多。独居的也在空巢之内，三类人不能相加。没有匹配到居民的件不计，实际覆盖只会更高；该平台头11个月因记录不足不给数。不是人人都需要：没来过不等于没照顾到。"
caution.en = "Small shops log loosely, and customers without a number cannot be told: far more were reached. Who lives alone is an empty nest too: the groups do not add up. Records not matched to a resident are not seen. The first eleven months of its log give no value. Not everybody needs it: not having come is not having been neglected."
+++*/
select
    month_end as day,
    resident_id as subject,
    estate, lives_alone, is_empty_nest, is_disabled,
    is_served::integer as numerator,
    1 as denominator,
    load_id, row_no
from platform_reach
where platform = 'convenience_points'
