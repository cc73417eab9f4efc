/*+++
title.zh = "公开要素齐全率"
title.en = "Published in full"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内公开、要素齐全的事项数"
numerator.en = "items published in the period with all they must contain"
denominator.zh = "期内公开并核对过要素的事项数"
denominator.en = "items published in the period and checked for it"
base_unit = "items"
dimensions = ["disclosure_kind", "item"]
min_denominator = 5
sources = ["disclosures"]
why.zh = "按时挂出来、内容却不全，等于没有公开。"
why.en = "What is up in time but not in full is not published."
caution.zh = "以台账的核对结果为准，没核对的不计入。"
caution.en = "As the ledger's own check says; items not checked are left out."
+++*/
select
    published_date as day,
    disclosure_id as subject,
    disclosure_kind, item,
    is_complete::integer as numerator,
    1 as denominator,
    disclosures.load_id, disclosures.row_no
from core.disclosures
where published_date is not null and is_complete is not null
