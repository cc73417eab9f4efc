/*+++
title.zh = "低保对象、{within}内没有任何服务记录"
title.en = "People on minimum living allowance without any service for {within}"
who.zh = "台账标为低保对象的常住居民，{within}内服务台账没有任何一件记录"
who.en = "usual residents marked as receiving the minimum living allowance, without any record in the service log for {within}"
closes.zh = "服务台账里出现本人的任何一件服务记录，下次入库后自动销号；迁出、去世的随台账移出"
closes.en = "any service record of theirs in the log closes it with the next build; who moves out or dies leaves with the register"
since.zh = "上次服务"
since.en = "Last service"
subject = "resident"
within = "90 days"
sensitive = true
eligible_as = "low_income_people"
served_by = "services"
sources = ["service_records", "residents"]
why.zh = "家里情况有没有变化、该享受的有没有享受到，要定期上门看。"
why.en = "Whether things changed at home and whether they get what is due to them has to be looked at."
caution.zh = "按台账标注，与民政系统当月发放名单可能有出入。没有匹配到居民的服务记录不算在谁名下，所以可能有人其实已经来办过事。"
caution.en = "Taken from the mark in the register, which may lag behind the payroll of civil affairs. Records that were not matched to a resident count for nobody, so that some may have been served after all."
+++*/
select *
from present
where is_low_income
