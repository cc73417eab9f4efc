"""窗口服务与办事登记: what was asked for, who dealt with it, how fast, how well."""

from dataclasses import replace

from etl.sources.columns import (
    ADDRESS,
    ESTATE,
    ID_NUMBER,
    NAME,
    PHONE,
    REMARKS,
    happened,
    in_order,
    within_records,
)
from warehouse.contracts import Column, Source

RECEIVED = (
    Column(
        "record_no",
        "text",
        ("编号", "登记编号", "案件编号", "受理编号", "工单编号", "单号", "record_no"),
        {
            "zh": "编号；可能缺或重复，不作主键",
            "en": "number in the log; may be missing or repeat, it is no key",
        },
    ),
    Column(
        "received_date",
        "date",
        (
            "受理日期",
            "登记日期",
            "登记时间",
            "接待时间",
            "接待日期",
            "来访日期",
            "服务日期",
            "日期",
            "received_date",
        ),
        {"zh": "受理日期", "en": "date received"},
        required=True,
        rejects_row=True,
        constraints=(within_records("受理日期", "date received"),),
    ),
    Column(
        "received_time",
        "time",
        ("受理时间", "受理时刻", "时间", "来访时间", "登记时刻", "received_time"),
        {"zh": "受理时刻", "en": "time of day received"},
    ),
)
WHERE = (
    Column(
        "platform",
        "code",
        ("服务平台", "平台", "platform"),
        {"zh": "服务平台；填了窗口可不填", "en": "platform; not needed where the window is given"},
        codes="platform",
    ),
    Column(
        "window",
        "code",
        ("窗口", "受理窗口", "办理窗口", "窗口名称", "window"),
        {"zh": "大厅窗口", "en": "window of the hall"},
        codes="window",
    ),
    Column(
        "service_point",
        "text",
        ("服务点", "便民服务点", "便民点", "服务网点", "网点", "service_point"),
        {"zh": "便民服务点", "en": "convenience point"},
    ),
    Column(
        "item",
        "text",
        (
            "事项",
            "办理事项",
            "服务事项",
            "事由",
            "来访事由",
            "诉求内容",
            "事项名称",
            "服务项目",
            "派工项目",
            "item",
        ),
        {"zh": "办理事项", "en": "what was asked for"},
        required=True,
        rejects_row=True,
    ),
    Column(
        "channel",
        "code",
        ("受理方式", "来访方式", "来源渠道", "来源", "渠道", "方式", "channel"),
        {"zh": "受理方式", "en": "how it came in"},
        codes="channel",
    ),
)
PEOPLE = (
    replace(
        NAME,
        name="applicant",
        headers=("来访人", "来访人姓名", "办事人", "申请人", "服务对象", "居民姓名", "姓名", "applicant"),
        description={"zh": "来访人", "en": "who asked"},
    ),
    replace(
        ID_NUMBER,
        name="applicant_id_number",
        rejects_row=False,
        description={"zh": "来访人身份证号", "en": "ID number of who asked"},
    ),
    replace(PHONE, name="applicant_phone"),
    ADDRESS,
    ESTATE,
    Column(
        "handler",
        "name",
        ("承办人", "经办人", "接待人", "责任人", "办理人", "服务人员", "handler"),
        {"zh": "承办人姓名或工号", "en": "who dealt with it: name or staff number"},
        personal=True,
    ),
)
OUTCOME = (
    Column(
        "due_date",
        "date",
        ("承诺办结日期", "承诺时限", "办理时限", "应办结日期", "到期日期", "due_date"),
        {"zh": "承诺办结日期", "en": "promised date"},
    ),
    Column(
        "completed_date",
        "date",
        ("办结日期", "办结时间", "完成日期", "办理时间", "completed_date"),
        {"zh": "办结日期；空＝未办结", "en": "date completed; empty = open"},
        constraints=(happened("办结日期", "date completed"),),
    ),
    Column(
        "status",
        "code",
        ("状态", "办理状态", "办理结果", "处理结果", "办结情况", "status"),
        {"zh": "状态", "en": "status"},
        codes="status",
    ),
    Column(
        "satisfaction",
        "code",
        ("满意度", "满意度评价", "回访满意度", "评价", "satisfaction"),
        {"zh": "满意度；空＝未评价", "en": "satisfaction; empty = no answer"},
        codes="satisfaction",
    ),
    REMARKS,
)

SERVICE_RECORDS = Source(
    name="service_records",
    title={"zh": "服务登记台账", "en": "Service log"},
    grain={"zh": "一件服务一行", "en": "one row per service given or asked for"},
    columns=(*RECEIVED, *WHERE, *PEOPLE, *OUTCOME),
    dated_by="received_date",
    row_rules=(
        in_order(
            "received_date",
            "completed_date",
            "办结日期早于受理日期。",
            "The date completed lies before the date received.",
        ),
    ),
)
