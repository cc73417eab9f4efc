/*+++
title.zh = "持证残疾人、{within}内没有任何服务记录"
title.en = "People with a disability card without any service for {within}"
who.zh = "持残疾证的常住居民，{within}内服务台账没有任何一件记录"
who.en = "usual residents who hold a disability card, without any record in the service log for {within}"
closes.zh = "服务台账里出现本人的任何一件服务记录，下次入库后自动销号；迁出、去世的随台账移出"
closes.en = "any service record of theirs in the log closes it with the next build; who moves out or dies leaves with the register"
since.zh = "上次服务"
since.en = "Last service"
subject = "resident"
within = "90 days"
sensitive = true
eligible_as = "disabled_people"
served_by = "services"
sources = ["service_records", "residents"]
why.zh = "补贴、辅具、无障碍改造要有人上门告知。"
why.en = "Allowances, aids and ramps need somebody who tells of them at the door."
caution.zh = "只含已办证并已登记的。没有匹配到居民的服务记录不算在谁名下，所以可能有人其实已经来办过事。"
caution.en = "Only people with a card and an entry. Records that were not matched to a resident count for nobody, so that some may have been served after all."
+++*/
select *
from present
where is_disabled
