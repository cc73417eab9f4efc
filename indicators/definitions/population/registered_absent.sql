/*+++
title.zh = "空挂户人数（户在人不在）"
title.en = "Registered here, living elsewhere"
unit = "people"
kind = "stock"
direction = "neutral"
numerator.zh = "月末户口在本社区、人不在本社区居住的人数"
numerator.en = "people registered here who live elsewhere"
dimensions = ["estate", "sex"]
sources = ["residents"]
why.zh = "户口在册而人不在，通知、走访、选民登记都要另行联系。"
why.en = "On the books but away: notices, visits and voter rolls need another way to reach them."
caution.zh = "这部分人不计入常住人口；长期失联的也在其中。"
caution.en = "They are not part of the usual residents; people out of touch for years are among them."
+++*/
select
    month_end as day,
    resident_id as subject,
    estate, sex,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.residents_monthly
where residence_type = 'registered_absent'
