/*+++
title.zh = "独居老人、{within}内居家养老服务站没有服务过"
title.en = "Older people living alone whom the elderly-care station did not serve for {within}"
who.zh = "60周岁及以上、本户只有一名常住成员的居民，{within}内居家养老服务站没有他们的任何一件服务记录"
who.en = "usual residents aged 60 or over who are the only one of their household, without any record of the elderly-care station for {within}"
closes.zh = "服务台账里出现本人在居家养老服务站的任何一件记录，下次入库后自动销号；迁出、去世的随台账移出"
closes.en = "any record of theirs of the station in the log closes it with the next build; who moves out or dies leaves with the register"
since.zh = "上次在服务站"
since.en = "Last at the station"
subject = "resident"
within = "12 months"
sensitive = true
eligible_as = "living_alone"
served_by = "station_services"
sources = ["service_records", "residents"]
why.zh = "服务站先为独居老人而设；一年没打过交道的，上门问一声要不要送餐、助浴、代购。"
why.en = "The station is there for them first; who had nothing of it for a year should be asked at the door about meals, bathing, shopping."
caution.zh = "看的只是服务站这一家，在大厅或别处办过事的也在名单上；是否独居按户编号推算，不是入户核实。没有匹配到居民的服务记录不算在谁名下，所以可能有人其实来过。"
caution.en = "Only the station is looked at: who was served elsewhere is on it too. Living alone is inferred from household numbers, not verified at the door. Records that were not matched to a resident count for nobody, so that some may have been served after all."
+++*/
select *
from present
where lives_alone
