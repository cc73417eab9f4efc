/*+++
title.zh = "独居老人、{within}内未上门走访"
title.en = "Older people living alone not visited at home for {within}"
who.zh = "60周岁及以上、本户只有一名常住成员的居民，{within}内服务台账没有上门记录"
who.en = "usual residents aged 60 or over who are the only one of their household, without a home visit in the log for {within}"
closes.zh = "服务台账里出现受理方式为“上门”的记录，下次入库后自动销号；迁出、去世的随台账移出"
closes.en = "a home visit in the service log closes it with the next build; who moves out or dies leaves with the register"
since.zh = "上次走访"
since.en = "Last visit"
subject = "resident"
within = "30 days"
sensitive = true
eligible_as = "living_alone"
served_by = "home_visits"
sources = ["service_records", "residents"]
why.zh = "独居老人是定期探视的首要对象。"
why.en = "Those living alone are the first to look in on."
caution.zh = "是否独居按户编号推算，不是入户核实。没有匹配到居民的服务记录不算在谁名下，所以可能有人其实已经走访过；走访了没登记的，名单不会销号。"
caution.en = "Living alone is inferred from household numbers, not verified at the door. Records that were not matched to a resident count for nobody, so that some may have been visited after all; a visit that is not logged closes nothing."
+++*/
select *
from present
where lives_alone
