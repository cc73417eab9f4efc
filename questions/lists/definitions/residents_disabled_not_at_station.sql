/*+++
title.zh = "持证残疾人、{within}内居家养老服务站没有服务过"
title.en = "People with a disability card whom the elderly-care station did not serve for {within}"
who.zh = "持残疾证的常住居民，{within}内居家养老服务站没有他们的任何一件服务记录"
who.en = "usual residents who hold a disability card, without any record of the elderly-care station for {within}"
closes.zh = "服务台账里出现本人在居家养老服务站的任何一件记录，下次入库后自动销号；迁出、去世的随台账移出"
closes.en = "any record of theirs of the station in the log closes it with the next build; who moves out or dies leaves with the register"
since.zh = "上次在服务站"
since.en = "Last at the station"
subject = "resident"
within = "12 months"
sensitive = true
eligible_as = "disabled_people"
served_by = "station_services"
sources = ["service_records", "residents"]
why.zh = "购物、出行有困难的残疾人，服务站可以代购、陪护；一年没打过交道的要上门问。"
why.en = "The station can shop for and go with those who find it hard; who had nothing of it for a year should be asked at the door."
caution.zh = "看的只是服务站这一家，在大厅或别处办过事的也在名单上；不满60岁、不需要服务站的也在内，走访时问清后在走访单上注明。没有匹配到居民的服务记录不算在谁名下，所以可能有人其实来过。"
caution.en = "Only the station is looked at: who was served elsewhere is on it too, and so are younger people who do not need it; the visiting sheet takes a note. Records that were not matched to a resident count for nobody, so that some may have been served after all."
+++*/
select *
from present
where is_disabled
