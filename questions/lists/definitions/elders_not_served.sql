/*+++
title.zh = "60岁及以上、{within}内没有任何服务记录"
title.en = "Residents 60+ without any service for {within}"
who.zh = "60周岁及以上的常住居民，{within}内服务台账没有任何一件记录"
who.en = "usual residents aged 60 or over without any record in the service log for {within}"
closes.zh = "服务台账里出现本人的任何一件服务记录，下次入库后自动销号；迁出、去世的随台账移出"
closes.en = "any service record of theirs in the log closes it with the next build; who moves out or dies leaves with the register"
since.zh = "上次服务"
since.en = "Last service"
subject = "resident"
within = "12 months"
served_by = "services"
sources = ["service_records", "residents"]
why.zh = "没有来过的老人往往最需要找上门。"
why.en = "Those who never came are often the ones to look for."
caution.zh = "与指标“老年人服务覆盖率”互补：名单上的人加上已覆盖的，就是全部老人。没有匹配到居民的服务记录不算在谁名下，所以可能有人其实已经来办过事。"
caution.en = "The other side of the indicator on residents 60+ served: those on the list and those covered are all. Records that were not matched to a resident count for nobody, so that some may have been served after all."
+++*/
select *
from present
where age >= 60
