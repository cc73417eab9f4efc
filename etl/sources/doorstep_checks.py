"""门前四包检查: units along a street that are to sign for their doorsteps, that did, that were checked and passed."""

from etl.sources.columns import ESTATE, REMARKS, counted, dated, not_more, worded
from warehouse.contracts import Source

DOORSTEP_CHECKS = Source(
    name="doorstep_checks",
    title={"zh": "门前四包检查", "en": "Doorstep duties"},
    grain={"zh": "一个路段检查一次一行", "en": "one row per street and check"},
    columns=(
        dated("check_date", ("检查日期", "检查月份", "月份", "检查时间", "日期"), "检查日期或月份", "day or month of the check", required=True),
        ESTATE,
        worded("street", ("路段", "街道路段", "沿街路段", "路名", "街路"), "路段", "street"),
        counted("units", ("沿街单位数", "责任单位数", "应签单位数"), "沿街单位数", "units along the street"),
        counted("signed", ("签约单位数", "已签责任书", "签订责任书数", "已签单位数"), "签了责任书的单位数", "units that signed"),
        counted("checked", ("检查单位数", "检查户数", "检查数"), "检查的单位数", "units checked", required=True),
        counted("passed", ("合格单位数", "合格户数", "达标数", "合格数"), "合格的单位数", "units that passed", required=True),
        REMARKS,
    ),
    dated_by="check_date",
    rhythm="once",
    row_rules=(
        not_more("signed", "units", "签了责任书的单位多于沿街单位，请核对。", "More units signed than there are; check both."),
        not_more("passed", "checked", "合格的单位多于检查的单位，请核对。", "More units passed than were checked; check both."),
    ),
)  # fmt: skip
