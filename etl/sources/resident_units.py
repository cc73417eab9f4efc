"""驻社区单位名册: offices, schools, firms in the community, their Party organisation, the agreement to work together."""

from dataclasses import replace

from etl.sources.columns import ADDRESS, ESTATE, NAME, PHONE, REMARKS, chosen, dated, in_order, worded
from warehouse.contracts import Column, Source

RESIDENT_UNITS = Source(
    name="resident_units",
    title={"zh": "驻社区单位名册", "en": "List of resident units"},
    grain={"zh": "一家驻社区单位一行", "en": "one row per unit"},
    columns=(
        worded("unit_name", ("单位名称", "驻社区单位", "驻区单位", "驻社区单位名称", "单位"), "单位名称，各表写法要一致", "name of the unit, written alike in all files", required=True),
        chosen(
            "unit_kind", "unit_kind", ("单位类型", "单位性质", "单位类别"),
            "机关、事业单位、学校、医院、企业、社会组织等", "office, public institution, school, hospital, firm, social organisation …",
        ),
        ESTATE,
        Column(
            "has_party_org", "boolean", ("是否建立党组织", "有无党组织", "是否有党组织", "has_party_org"),
            {"zh": "有没有自己的党组织；空＝按没有算", "en": "whether it has a Party organisation of its own; empty counts as none"},
        ),
        chosen(
            "party_org", "party_org", ("党组织类型", "党组织形式", "党组织设置", "党组织"),
            "党委、党总支、党支部、联合党支部或未建立；联合党支部不算自己的", "committee, general branch, branch, joint branch or none; a joint branch is not its own",
        ),
        dated("since_date", ("入驻日期", "入驻时间", "纳入日期", "登记日期"), "入驻日期；空＝一直在", "day it came; empty = always here"),
        dated("until_date", ("迁出日期", "搬离日期", "注销日期", "退出日期"), "迁出日期（当天已不在）；空＝仍在", "day it left (no longer here that day); empty = still here"),
        dated("agreement_date", ("共建协议签订日期", "协议签订日期", "签约日期", "共建协议"), "共建协议签订日期；空＝没有签", "day the co-building agreement was signed; empty = none"),
        replace(NAME, name="contact", headers=("联系人", "单位负责人", "负责人", "党组织书记", "联系人姓名"), description={"zh": "联系人", "en": "contact"}),
        PHONE,
        replace(ADDRESS, headers=("单位地址", "地址", "详细地址", "address")),
        REMARKS,
    ),
    key=("unit_name",),
    rhythm="once",
    row_rules=(
        in_order("since_date", "until_date", "迁出日期早于入驻日期。", "It left before it came."),
    ),
)  # fmt: skip
