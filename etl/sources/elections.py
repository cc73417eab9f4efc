"""选举台账: elections of the residents' committee and of representatives, voters and votes as numbers alone."""

from dataclasses import replace

from etl.sources.columns import ESTATE, REMARKS, chosen, counted, dated, not_more, worded
from warehouse.contracts import Source

ELECTIONS = Source(
    name="elections",
    title={"zh": "选举台账", "en": "Elections"},
    grain={"zh": "一次选举一个投票站（小区）一行，不分站的一次一行", "en": "one row per election and polling station (estate), or per election"},
    columns=(
        worded("election", ("选举名称", "选举事项", "选举届次", "届次", "选举"), "选举名称，如第七届居民委员会换届选举", "name of the election", required=True),
        chosen("election_kind", "election_kind", ("选举类别", "选举类型", "选举方式", "类别"), "换届、补选、推选代表或推选小组长", "kind of election", required=True),
        replace(ESTATE, headers=("小区", "投票站", "选区", *ESTATE.headers[1:])),
        dated("election_date", ("选举日期", "投票日期", "选举时间", "投票时间", "选举日"), "选举日期", "day of the election", required=True),
        counted("eligible", ("登记选民数", "登记参选人数", "有选举权人数", "应参加选举人数", "选民数"), "登记参选人数", "voters on the roll"),
        counted("voters", ("参加投票人数", "实际投票人数", "参选人数", "投票人数", "收回选票"), "参加投票人数", "people who voted"),
        counted("valid_votes", ("有效票数", "有效选票", "有效票"), "有效票数", "valid votes"),
        counted("seats", ("应选名额", "应选职数", "应选人数", "职数"), "应选名额；分站的只填一站", "seats to fill; with several stations in one row alone"),
        counted("elected", ("当选人数", "选出人数", "实选人数"), "当选人数；分站的只填一站", "persons elected; with several stations in one row alone"),
        replace(REMARKS, personal=False),
    ),
    key=("election", "estate", "election_date"),
    dated_by="election_date",
    rhythm="once",
    counts_only=True,
    row_rules=(
        not_more("voters", "eligible", "参加投票人数多于登记参选人数，请核对。", "More voted than are on the roll; check both."),
        not_more("valid_votes", "voters", "有效票数多于参加投票人数，请核对。", "More valid votes than voters; check both."),
        not_more("elected", "seats", "当选人数多于应选名额，请核对。", "More were elected than there are seats; check both."),
    ),
)  # fmt: skip
