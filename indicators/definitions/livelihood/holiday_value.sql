/*+++
title.zh = "慰问款物"
title.en = "Given at festivals"
unit = "yuan"
kind = "count"
direction = "neutral"
numerator.zh = "期内慰问金和慰问品折价之和"
numerator.en = "money and the value of goods given in the period"
dimensions = ["festival"]
sources = ["holiday_visits"]
why.zh = "款物总额要与救济捐赠公示对得上。"
why.en = "The sum has to agree with what is published of relief and gifts."
caution.zh = "没写金额和折价的不计；慰问品按社区折价。"
caution.en = "Rows without money or value are left out; goods count at the value the community put on them."
+++*/
select
    visit_date as day,
    holiday_visit_id as subject,
    festival,
    coalesce(money_yuan, 0) + coalesce(goods_yuan, 0) as numerator,
    null::integer as denominator,
    load_id, row_no
from core.holiday_visits
where money_yuan is not null or goods_yuan is not null
