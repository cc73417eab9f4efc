/*+++
title.zh = "按人数分的户数"
title.en = "Households by size"
unit = "households"
kind = "stock"
direction = "neutral"
numerator.zh = "月末常住户，按常住人数分，6表示6人及以上"
numerator.en = "households by number of usual residents; 6 stands for 6 and more"
dimensions = ["household_size", "estate"]
sources = ["residents"]
why.zh = "一人户、二人户的多少，是养老、助餐和安全走访的直接依据。"
why.en = "How many live alone or in twos decides meals, care and safety visits."
caution.zh = "只数常住成员；在外上学、务工的家人不算在内，所以一人户多于户口簿上的一人户。"
caution.en = "Only usual residents count; relatives away for study or work do not, so there are more one-person households than in the registration books."
+++*/
select
    month_end as day,
    household_id as subject,
    least(members, 6) as household_size, estate,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.households_monthly
