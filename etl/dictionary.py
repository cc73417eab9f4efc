"""python -m etl.dictionary writes data/README.md: every table and every spreadsheet, from their promises."""

from pathlib import Path

from etl.sources import SOURCES
from etl.template import how
from warehouse.contracts import Column, Source
from warehouse.tables import TABLES, Table

PATH = Path(__file__).parents[1] / "data" / "README.md"
OPENING = """# 数据字典 Data dictionary

本文件由 `python -m etl.dictionary` 按 `etl/sources/` 与 `warehouse/tables/` 生成，请勿手改。
Generated from `etl/sources/` and `warehouse/tables/` by `python -m etl.dictionary`; do not edit.

## 文件夹 Folders

| 文件夹 folder | 内容 | what it holds |
|---|---|---|
| `inbox/<台账>/` | 办公室交来的原表，原样存放，不进版本库 | spreadsheets as delivered, never committed |
| `reference/` | 代码表、节假日、普查、表头对照、创建方案、星目 | codes, holidays, census, mappings, schemes, stars |
| `builds/` | 每次入库一个文件夹，不进版本库 | one folder a build, never committed |

`reference/holidays.csv`：国务院公布的节假日与调休，2020年起，取自 NateScarlet/holiday-cn（MIT）。
Official holidays and make-up workdays from NateScarlet/holiday-cn
(MIT License, Copyright (c) 2019 NateScarlet).
`reference/census_2020.csv`：第七次全国人口普查，全国与江苏，5岁一组，80岁及以上合并，取自《中国人口普查年鉴2020》表1-5。
Seventh national census, table 1-5 of the yearbook, five-year age groups, 80 and over merged.
"""


def dictionary() -> str:
    """The whole data dictionary as Markdown, Chinese and English side by side."""
    sources = "\n".join(_source(source) for source in SOURCES)
    tables = "\n".join(_table(table) for table in TABLES)
    return (
        f"{OPENING}\n## 交来的台账 Spreadsheets delivered\n\n{sources}\n"
        f"## 数据仓库的表 Tables of the warehouse\n\n{tables}"
    ).rstrip() + "\n"


def _source(source: Source) -> str:
    key = "、".join(f"`{name}`" for name in source.key) or "—"
    lines = [
        f"### {source.title['zh']} {source.title['en']} · `inbox/{source.name}/`\n",
        f"{source.grain['zh']}。{source.grain['en'].capitalize()}. 主键 key: {key}\n",
        "| 列 column | 表头写法 headers | 内容 content | 必填 required | 填法 how to fill it in |",
        "|---|---|---|---|---|",
        *(_column(column) for column in source.columns),
        "",
        *(f"- {rule.sentence['zh']} {rule.sentence['en']}" for rule in source.row_rules),
        *_beside(source),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _beside(source: Source) -> list[str]:
    names = "、".join(source.beside)
    return (
        [f"- 工作表名含这些字的跳过，并注明：{names}。 Sheets of these names are left out, with a note."]
        if names
        else []
    )


def _column(column: Column) -> str:
    content = f"{column.description['zh']}<br>{column.description['en']}"
    if column.personal:
        content += "<br>**个人信息 personal**"
    headers = "、".join(column.headers)
    filling = "<br>".join(dict.fromkeys((how(column, "zh"), how(column, "en"))))
    required = "是 yes" if column.required else "要有表头 its heading" if column.in_header else ""
    return f"| `{column.name}` | {headers} | {content} | {required} | {filling} |"


def _table(table: Table) -> str:
    key = "、".join(f"`{name}`" for name in table.key)
    lines = [
        f"### `{table.full_name}`\n",
        f"{table.grain_zh}。{table.grain_en.capitalize()}. 主键 key: {key}\n",
        "| 列 column | 类型 type | 含义 | meaning |",
        "|---|---|---|---|",
        *(f"| `{field.name}` | {field.type} | {field.zh} | {field.en} |" for field in table.fields),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PATH.write_text(dictionary(), encoding="utf-8")
