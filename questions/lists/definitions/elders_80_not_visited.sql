/*+++
title.zh = "80岁及以上、{within}内未上门走访"
title.en = "Residents 80+ not visited at home for {within}"
who.zh = "80周岁及以上的常住居民，{within}内服务台账没有上门记录"
who.en = "usual residents aged 80 or over without a home visit in the log for {within}"
closes.zh = "服务台账里出现受理方式为“上门”的记录，下次入库后自动销号；迁出、去世的随台账移出"
closes.en = "a home visit in the service log closes it with the next build; who moves out or dies leaves with the register"
since.zh = "上次走访"
since.en = "Last visit"
subject = "resident"
within = "30 days"
eligible_as = "people_80_plus"
served_by = "home_visits"
sources = ["service_records", "residents"]
why.zh = "高龄老人出了事往往没有人知道，定期上门看一眼最管用。"
why.en = "When something happens to the very old, often nobody knows: a regular look in helps most."
caution.zh = "没有匹配到居民的服务记录不算在谁名下，所以可能有人其实已经走访过；走访了没登记的，名单不会销号。"
caution.en = "Records that were not matched to a resident count for nobody, so that some may have been visited after all; a visit that is not logged closes nothing."
+++*/
select *
from present
where age >= 80
