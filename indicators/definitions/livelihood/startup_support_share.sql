/*+++
title.zh = "创业享受扶持比例"
title.en = "Start-ups supported by policy"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内开业、享受创业扶持政策的创业实体"
numerator.en = "businesses opened in the period and supported by policy"
denominator.zh = "期内开业、注明是否享受扶持的创业实体"
denominator.en = "businesses opened in the period of which it is told"
base_unit = "units"
dimensions = ["estate"]
min_denominator = 5
sources = ["startups"]
why.zh = "政策有没有用到创业的人身上。"
why.en = "Whether policy reaches those who start."
caution.zh = "没注明的不计；只看开业时，后来才享受的要补登记。"
caution.en = "Businesses of which it is not told are left out; later support has to be entered."
+++*/
select
    opened_date as day,
    startup_id as subject,
    estate,
    is_supported::integer as numerator,
    1 as denominator,
    load_id, row_no
from core.startups
where is_supported is not null
