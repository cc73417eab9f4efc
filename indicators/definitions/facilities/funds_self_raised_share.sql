/*+++
title.zh = "自筹和共建资金占比"
title.en = "Share of funds raised outside the government"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内社区自筹、驻区单位共建和社会捐赠的资金"
numerator.en = "money from own means, units in the area and donations"
denominator.zh = "期内写明来源的收入资金"
denominator.en = "money received in the period whose source is told"
dimensions = ["fund_purpose"]
min_denominator = 1000
sources = ["funds"]
why.zh = "除了街道支持，社区自己想办法筹了多少。"
why.en = "How much the community found itself beside what the street office gave."
caution.zh = "分母不足1000元的不评；没写来源的不计。一笔大的拨款会使占比骤降，宜看全年。"
caution.en = "Not judged below 1,000 yuan; sums without a source are left out. One large grant moves it: read it over a year."
+++*/
select
    fund_date as day,
    fund_id as subject,
    fund_purpose,
    case
        when fund_source in ('own', 'partners', 'donation')
            then amount_yuan
        else 0
    end as numerator,
    amount_yuan as denominator,
    load_id, row_no
from core.funds
where fund_flow = 'in' and fund_source is not null
