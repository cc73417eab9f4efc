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
reads = ["as_of", "present", "services"]
sources = ["service_records", "residents"]
why.zh = "补贴、辅具、无障碍改造要有人上门告知。"
why.en = "Allowances, aids and ramps need somebody who tells of them at the door."
caution.zh = "只含已办证并已登记的。没有匹配到居民的服务记录不算在谁名下，所以可能有人其实已经来办过事。"
caution.en = "Only people with a card and an entry. Records that were not matched to a resident count for nobody, so that some may have been served after all."
+++*/
select
    present.resident_id as subject,
    present.estate, present.building,
    present.age,
    coalesce(services.day <= as_of.served_until, true) as is_open,
    services.day as since,
    present.load_id, present.row_no,
    services.load_id as served_load_id, services.row_no as served_row_no
from present
cross join as_of
left join services on present.resident_id = services.resident_id
where present.is_disabled
