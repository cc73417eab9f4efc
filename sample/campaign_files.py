"""Honours held and campaigns running: criteria with self-assessment, and the evidence gathered over 2026."""

import tomllib
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from random import Random

from sample import shared_evidence
from sample.people import LAST_DAY, day_between
from sample.staff import Member
from sample.writers import Sheet, styled, write_xlsx

FACTS = tomllib.loads((Path(__file__).parent / "campaigns.toml").read_text(encoding="utf-8"))
METHODS = {"d": "材料审核", "s": "实地考察", "q": "问卷调查", "h": "听取汇报"}
KINDS = {
    "d": ("制度文件", "会议记录", "台账", "活动简报"),
    "s": ("现场照片", "巡查记录"),
    "q": ("问卷统计表", "测评报告"),
    "h": ("汇报材料", "座谈记录"),
}
EFFORT = {"d": 2, "s": 4, "q": 5, "h": 1}  # days a criterion takes, by its method
EXPIRED, EXPIRING = 5, 6  # evidence run out already, and evidence that runs out before the year ends


def write(folder: Path, random: Random, staff: list[Member]) -> None:
    _honors(folder)
    _campaigns(folder)
    criteria, evidence = [], []
    for campaign in FACTS["campaigns"]:
        own = _criteria(random, campaign, staff)
        criteria.append((campaign["name"], own))
        evidence += _evidence(random, campaign, own)
    _write_criteria(folder, criteria)
    _write_evidence(folder, random, evidence)
    _write_events(folder)


def _honors(folder: Path) -> None:
    rows = [
        (
            n,
            h["name"],
            h["level"],
            h["granted_by"],
            h["document"],
            h["year"],
            styled(h.get("valid_until"), "dot"),
            styled(h.get("reassessment"), "dot"),
            h.get("state", "在册"),
            styled(h.get("lapsed"), "dot"),
            "",
        )
        for n, h in enumerate(FACTS["honors"], 1)
    ]
    names = "序号 荣誉名称 级别 授予单位 文号 授予年份 有效期至 复评日期 状态 摘牌日期 备注"
    headers = names.split()
    write_xlsx(
        folder / "honors" / "在册荣誉.xlsx",
        [Sheet("在册荣誉", headers, rows, above=("新城社区在册荣誉一览表",))],
    )


def _campaigns(folder: Path) -> None:
    rows = [
        (
            c["name"],
            c["level"],
            c["full"],
            c["bar"],
            c.get("area_bar", ""),
            c["unit"],
            c.get("area_bars", ""),
            c.get("rank_quota", ""),
            c.get("rank", ""),
            shared_evidence.SHARING.get(c["name"], ""),
            styled(c.get("evidence_from"), "dot"),
            c["start"],
            c["deadline"],
        )
        for c in FACTS["campaigns"]
    ]
    names = (
        "创建项目 级别 满分 达线分 单项达标分 计分单位 各领域最低分 名额 目前排名 佐证共用 "
        "佐证起算日 启动日期 申报截止"
    )
    headers = tuple(names.split())
    write_xlsx(
        folder / "campaigns" / "荣誉创建项目.xlsx",
        [Sheet("创建项目", headers, rows, above=("2026年荣誉创建项目",))],
    )


def _criteria(random: Random, campaign: dict, staff: list[Member]) -> list[dict]:
    """Criteria in order; the share that is evidenced by now comes close to the campaign's."""
    rows = []
    for area, items in campaign["areas"].items():
        for text, points, method in items:
            due = day_between(random, date(2026, 5, 1), campaign["deadline"] - timedelta(days=20))
            rows.append(
                {
                    "area": area,
                    "text": text,
                    "points": points,
                    "method": method,
                    "due": due,
                    "owner": random.choice(staff),
                }
            )
    order = random.sample(rows, len(rows))
    wanted = campaign["evidenced"] * campaign["full"]
    for row in order:
        share = 1 if campaign["unit"] == "项" else random.choice((1, 1, 0.9, 0.95))
        row["claimed"] = round(row["points"] * share * 2) / 2
        row["is_evidenced"] = wanted > 0
        if wanted <= 0:
            row["claimed"] = (
                0 if random.random() < 0.6 else round(row["points"] * 0.5 * (campaign["unit"] == "分"))
            )
        wanted -= row["claimed"] * row["is_evidenced"]
    return rows


def _evidence(random: Random, campaign: dict, criteria: list[dict]) -> list[list]:
    """One to three items a criterion; a campaign starts slowly and hurries before its deadline."""
    items = []
    for row in criteria:
        if row["is_evidenced"]:
            span = (LAST_DAY - campaign["start"]).days
            for _ in range(random.choice((1, 1, 2, 3))):
                day = campaign["start"] + timedelta(days=int(span * random.random() ** 0.75))
                title = f"{row['text'].split('（')[0]}{random.choice(KINDS[row['method']])}"
                items.append([campaign["name"], row["text"], title, day, None])
    return items


def _write_criteria(folder: Path, campaigns: list[tuple[str, list[dict]]]) -> None:
    names = (
        "序号 创建项目 一级指标 测评内容 测评方法 分值 自评得分 责任人 完成时限 一票否决 "
        "一级指标分值 计分方式 材料清单 实际值 前置项 佐证共用 可用活动 工作量（天） 备注"
    )
    headers = names.split()
    sheets = []
    for name, rows in campaigns:
        table = [
            (
                n,
                name,
                row["area"],
                row["text"],
                METHODS[row["method"]],
                row["points"],
                row["claimed"],
                row["owner"].name,
                styled(row["due"], "dot"),
                "是" if "一票否决" in row["text"] else "否",
                sum(each["points"] for each in rows if each["area"] == row["area"]),
                *(
                    FACTS["rules"].get(row["text"], {}).get(key, "")
                    for key in ("rule", "asks", "measured", "first")
                ),
                shared_evidence.SHARING.get(row["text"], ""),
                shared_evidence.PLANS.get(row["text"], ""),
                EFFORT[row["method"]],
                "",
            )
            for n, row in enumerate(rows, 1)
        ]
        total = [("合计", "", "", "", "", sum(r["points"] for r in rows), sum(r["claimed"] for r in rows))]
        sheets.append(Sheet(name, headers, table, above=(f"{name}创建任务分解表（2026年）",), below=total))
    write_xlsx(folder / "criteria" / "荣誉创建任务分解表.xlsx", sheets)


def _write_evidence(folder: Path, random: Random, items: list[list]) -> None:
    """Some evidence has run out: only of criteria that stand on a single item, so that it costs points."""
    held = Counter(item[1] for item in items)
    alone = [item for item in items if held[item[1]] == 1 and item[3] < date(2026, 6, 1)]
    for number, item in enumerate(random.sample(alone, min(len(alone), EXPIRED + EXPIRING))):
        is_expired = number < EXPIRED
        first, last = (date(2026, 8, 1), LAST_DAY) if is_expired else (date(2026, 10, 10), date(2026, 12, 31))
        item[4] = day_between(random, first, last - timedelta(days=1))
    given = Counter()
    rows = []
    shared = [[*each[:4], None, *each[4:]] for each in shared_evidence.evidence()]
    alone = [[*each, "", "", ""] for each in items]
    whole = sorted(alone + shared, key=lambda i: (i[3], i[2]))
    for n, (campaign, text, title, day, until, file, activity, held) in enumerate(whole, 1):
        asked = [each for each in FACTS["rules"].get(text, {}).get("asks", "").split("、") if each]
        of = asked[given[text] % len(asked)] if asked else ""
        given[text] += 1
        days = (styled(each, "dot") for each in (held or None, day, until))
        rows.append((n, campaign, text, title, of, file, activity, *days, ""))
    names = "序号 创建项目 测评内容 佐证材料 对应材料 文件名 活动名称 活动日期 形成日期 有效期至 备注"
    headers = tuple(names.split())
    write_xlsx(
        folder / "evidence_items" / "佐证材料清单.xlsx",
        [Sheet("佐证材料", headers, rows, above=("荣誉创建佐证材料清单",))],
    )


def _write_events(folder: Path) -> None:
    rows = [
        (n, each["campaign"], each["criterion"], each["event"], styled(each["day"], "dot"), "")
        for n, each in enumerate(FACTS["events"], 1)
    ]
    headers = ("序号", "创建项目", "测评内容", "发生事项", "发生日期", "备注")
    write_xlsx(
        folder / "campaign_events" / "创建扣分与否决事项.xlsx",
        [Sheet("扣分与否决", headers, rows, above=("荣誉创建扣分与否决事项",))],
    )
