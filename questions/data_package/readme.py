"""README.md of a data package: what it is, what is left out, who may have it, how it is read. Chinese, then English."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

TEXT = Path(__file__).with_suffix(".md")
FICTIONAL = {"zh": "（演示，均为虚构）", "en": " (fictional)"}


def description(data_date: str) -> str:
    return (
        f"社区各台账入库后的全部数据表，不含姓名、身份证号、电话、出生日期和楼幢以下住址，数据到{data_date}。"
        "仍有逐人的行，按个人信息对待。"
        f"All tables of the ledgers of a community without names, ID numbers, telephones, birth dates and addresses "
        f"below the building, up to {data_date}. There are rows of single persons in it: treat it as personal data."
    )


def of(package: Mapping[str, Any], held: int) -> str:
    """held: how many texts were left out because they hold a name."""
    return TEXT.read_text(encoding="utf-8").format(
        title=package["title"], version=package["version"], created=package["created"], held=held,
        tables="\n".join(map(_line, package["resources"])),
    )  # fmt: skip


def _line(resource: Mapping[str, Any]) -> str:
    return f"| [`{resource['name']}`]({resource['path']}) | {resource['rows']} | {resource['description']} |"
