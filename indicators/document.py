"""The catalogue of indicators as a page of docs/, in both languages, generated from the definitions."""

import argparse
from pathlib import Path

from indicators.catalogue import load
from indicators.shape import Indicator

PAGE = Path(__file__).parent.parent / "docs" / "indicators.md"
TOPICS = {
    "population": ("人口", "Population"),
    "services": ("服务", "Services"),
    "organisation": ("组织与自治", "Organisation and self-government"),
    "livelihood": ("民生保障", "Livelihood"),
    "safety": ("平安与环境", "Safety and environment"),
    "facilities": ("设施与文体", "Facilities and culture"),
    "staff": ("工作人员", "Staff"),
    "campaigns": ("荣誉创建", "Honour campaigns"),
}
UNITS = {
    "people": ("人", "people"),
    "households": ("户", "households"),
    "records": ("件", "records"),
    "percent": ("%", "%"),
    "per_1000": ("每千人", "per 1,000"),
    "days": ("天", "days"),
    "points": ("分", "points"),
    "entries": ("条", "entries"),
    "ratio_100": ("每100", "per 100"),
    "years": ("年", "years"),
    "persons_per_household": ("人/户", "persons a household"),
    "yuan": ("元", "yuan"),
    "square_metres": ("平方米", "square metres"),
    "hours": ("小时", "hours"),
    "times": ("次", "times"),
    "places": ("处", "places"),
    "units": ("个", "in number"),
    "calendar_days": ("天（日历日）", "calendar days"),
    "m2_per_100_households": ("平方米/百户", "square metres per 100 households"),
    "visits": ("人次", "visits"),
    "volumes": ("册", "volumes"),
    "cases": ("件", "cases"),
}
KINDS = {
    "count": ("期内合计", "sum over the period"),
    "ratio": ("分子合计 ÷ 分母合计", "sum over sum"),
    "stock": ("期末时点数", "as of the period's last month end"),
    "distinct": ("去重计数", "each counted once"),
    "quantile": ("分位数", "quantile"),
}
DIRECTIONS = {
    "higher": ("越高越好", "higher is better"),
    "lower": ("越低越好", "lower is better"),
    "neutral": ("不评好坏", "no judgement"),
}
HEAD = """# 指标目录 · Indicators

由 `indicators/definitions/` 自动生成，请勿手改：`python -m indicators.document`。
Generated from `indicators/definitions/`, do not edit: `python -m indicators.document`.

共 {count} 项。 {count} indicators.
"""


def main() -> None:
    """Writes docs/indicators.md."""
    argparse.ArgumentParser(prog="python -m indicators.document", description=__doc__).parse_args()
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")


def page() -> str:
    """The whole page: a table a topic, then each indicator in full."""
    catalogue = load()
    parts = [HEAD.format(count=len(catalogue))]
    for topic, words in TOPICS.items():
        of_topic = [indicator for indicator in catalogue.values() if indicator.topic == topic]
        parts.append(f"## {words[0]} · {words[1]}\n")
        parts.append(_overview(of_topic))
        parts += [_entry(indicator) for indicator in of_topic]
    return "\n".join(parts)


def _overview(indicators: list[Indicator]) -> str:
    rows = ["| id | 指标 | Indicator | 单位 · unit |", "|---|---|---|---|"]
    for indicator in indicators:
        unit = _pair(UNITS[indicator.unit])
        rows.append(f"| [`{indicator.id}`](#{indicator.id}) | {_pair(indicator.title, ' | ')} | {unit} |")
    return "\n".join(rows) + "\n"


def _entry(indicator: Indicator) -> str:
    facts = [_pair(UNITS[indicator.unit]), _pair(_kind(indicator)), _pair(DIRECTIONS[indicator.direction])]
    if indicator.sensitive:
        facts.append("小数目不显示 · small numbers not shown")
    if indicator.rest_is_sensitive:
        facts.append("投影时剩余的小数目也不显示 · on a wall, no small rest either")
    base = indicator.denominator
    formula = {
        language: indicator.numerator[language] + (f" ÷ {base[language]}" if base else "")
        for language in ("zh", "en")
    }
    lines = [
        f'<a id="{indicator.id}"></a>',
        f"### {_pair(indicator.title)}",
        "",
        f"`{indicator.id}`: {'; '.join(facts)}",
        "",
    ]
    for words, text in (
        (("算法", "Formula"), formula),
        (("用处", "Why"), indicator.why),
        (("注意", "Caution"), indicator.caution),
    ):
        lines += [f"- {words[0]}：{text['zh']}", f"- {words[1]}: {text['en']}"]
    lines.append(f"- 可分 · split by: {_names(indicator.dimensions)}")
    lines.append(f"- 来源 · sources: {_names(indicator.sources)}")
    if indicator.min_denominator:
        lines.append(
            f"- 分母不足 {indicator.min_denominator} 不评不排 · not judged or ranked below that denominator"
        )
    return "\n".join(lines) + "\n"


def _kind(indicator: Indicator) -> tuple[str, str]:
    zh, en = KINDS[indicator.kind]
    if indicator.quantile:
        return f"{indicator.quantile:.0%}{zh}", f"{indicator.quantile:.0%} {en}"
    if indicator.kind == "ratio" and indicator.is_stock:
        return f"{zh}，{KINDS['stock'][0]}", f"{en}, {KINDS['stock'][1]}"
    return zh, en


def _pair(words: tuple[str, str] | dict[str, str], between: str = " · ") -> str:
    zh, en = words.values() if isinstance(words, dict) else words
    return zh if zh == en else f"{zh}{between}{en}"


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "—"


if __name__ == "__main__":
    main()
