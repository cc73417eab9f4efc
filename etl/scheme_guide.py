"""python -m etl.scheme_guide writes docs/schemes.md: what is shipped, from where, and what is not known of it."""

from pathlib import Path

from community import scheme_words, schemes, stars
from community.schemes import Area, Item, Scheme
from community.stars import StarList
from translations import LANGUAGES, translator

PATH = Path(__file__).parents[1] / "docs" / "schemes.md"
OPENING = """# 创建方案与星目 · Schemes of honours and lists of stars

本文件由 `python -m etl.scheme_guide` 按 `data/reference/schemes/` 与 `data/reference/stars.toml` 生成，请勿手改。
Generated from `data/reference/schemes/` and `data/reference/stars.toml` by `python -m etl.scheme_guide`; do not edit.

都是**参考值，待核实**：出处各自写明，没有取得的空着，不编。怎样用、怎样写，见
[`data/reference/schemes/README.md`](../data/reference/schemes/README.md)。
All are **reference values, to be confirmed**. Each says where it was read; what was not found stays empty.
[`data/reference/schemes/README.md`](../data/reference/schemes/README.md) says how one is used and how one is written.
"""


def guide() -> str:
    """The whole page as Markdown, Chinese and English side by side."""
    found = [schemes.load(name) for name in schemes.names()]
    lists = "\n".join(_stars(each) for each in stars.load())
    return (
        f"{OPENING}\n## 随附的方案 · Schemes shipped\n\n" + "\n".join(map(_scheme, found)) +
        "\n## 十星文明（新风）户的星目 · Stars of households\n\n"
        "`data/reference/stars.toml`：一份星目一段，从 `year_from` 起用；泰州的星目没有取得。\n"
        "One entry a list, in use from `year_from`; the list of Taizhou was not found.\n\n"
        f"| 星目 list | 启用 from | 星 stars | 还缺 unknown | 出处 source |\n|---|---|---|---|---|\n{lists}\n"
    )  # fmt: skip


def _scheme(scheme: Scheme) -> str:
    said = [
        f"{scheme_words.known(scheme, say)}{join}{scheme_words.bars(scheme, say)}"
        for say, join in ((_say(each), {"zh": "；", "en": "; "}[each]) for each in LANGUAGES)
    ]
    facts = [
        ("状态 status", "<br>".join(scheme_words.status(scheme, _say(each)) for each in LANGUAGES)),
        ("出处 source", _both(scheme.source)),
        ("条目 standards", "<br>".join(said)),
        ("还缺 not known", _both(scheme.unknown)),
    ]
    rows = [line for area in scheme.areas for line in _area(area)]
    rows += [_line("加分 added", item) for item in scheme.bonuses]
    return "\n".join((
        f"### {scheme.title['zh']} {scheme.title['en']} · `{scheme.name}`\n",
        "| | |", "|---|---|", *(f"| {label} | {text} |" for label, text in facts), "",
        "| 领域 area | 标准 standard | 分值 points | 计分方式 rule | 备注 remarks |",
        "|---|---|---|---|---|", *rows, "",
    ))  # fmt: skip


def _area(area: Area) -> list[str]:
    name = area.name if area.points is None else f"{area.name}（{area.points:g}）"
    rows = [_line(name, item) for item in area.items]
    if area.rest:
        rows.append(f"| {name} | *没有取得 not found* | {area.rest:g} | | {area.note} |")
    return rows


def _line(area: str, item: Item) -> str:
    points = "?" if item.points is None else f"{item.points:g}"
    return f"| {area} | {item.text} | {points} | {item.rule} | {item.note} |"


def _stars(found: StarList) -> str:
    names = "、".join(f"{star['zh']} {star['en']}" for star in found.stars)
    begun = found.year_from or "—"
    return f"| {_both(found.name)} | {begun} | {names} | {found.unknown or ''} | {_both(found.source)} |"


def _both(text: dict[str, str]) -> str:
    return "<br>".join(text[each] for each in LANGUAGES)


def _say(spoken: str):
    return lambda message, **values: translator(spoken).gettext(message).format(**values)


if __name__ == "__main__":
    PATH.write_text(guide(), encoding="utf-8")
