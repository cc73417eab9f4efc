"""What is never loaded, whatever sheet it stands in: told by its heading, left unread, and named.

The law holds these apart (个人信息保护法 art. 28: health, religion, financial accounts, particular identities), and no
number of the dashboard needs them.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from etl.matching import folded
from etl.remarks import Remark
from translations.say import both, language, say
from warehouse.contracts import Text


class Kind(NamedTuple):
    """rule: of its remark. what: as a sentence calls it. words: a heading with one of them tells of it."""

    rule: str
    what: Text
    words: tuple[str, ...]


KINDS = (
    # not 账号 alone: in exports of attendance it is the name somebody logs in by
    Kind(
        "bank_accounts", {"zh": "银行账户", "en": "bank accounts"},
        ("开户", "银行", "存折", "收款账", "收款帐", "领款账", "发放账"),
    ),
    Kind("religion", {"zh": "宗教信仰", "en": "religion"}, ("宗教", "信仰")),
    Kind(
        "health", {"zh": "疾病和健康", "en": "illness and health"},
        ("疾病", "病种", "病名", "病史", "病情", "患病", "慢性病", "诊断", "用药", "健康状况", "身体状况"),
    ),
    Kind(
        "persons_apart", {"zh": "矫正、帮教等特定身份", "en": "persons under correction and the like"},
        (
            "矫正", "帮教", "刑满", "刑释", "罪名", "刑期", "前科", "吸毒", "戒毒", "涉毒", "精神障碍", "精神病",
            "艾滋", "重点类别", "重点人员",
        ),
    ),
)  # fmt: skip
# Headings by which a sheet lists people rather than counts them.
PEOPLE = ("姓名", "名单", "身份证", "证件号", "公民身份", "电话", "手机", "住址", "地址", "出生")


def kind_of(heading: str) -> Kind | None:
    """What a heading tells of that must not be loaded; None: nothing."""
    text = folded(heading)
    return next((kind for kind in KINDS if any(word in text for word in kind.words)), None)


def barred(heading: str) -> str:
    """Why a heading of these can be made to mean no column."""
    return say(
        "{heading!r} tells of {what}. The dashboard must not hold this: it can stand for no column.",
        heading=heading, what=kind_of(heading).what[language()],
    )  # fmt: skip


def left_unread(rows: int, headings: Sequence[str]) -> Iterator[Remark]:
    """A remark for each kind among headings that no column was taken for. rows: those of the sheet."""
    for kind in KINDS:
        named = ", ".join(heading for heading in headings if kind_of(heading) is kind)
        if not named:
            continue
        message = {
            spoken: both(
                "Column(s) {headings} tell of {what}. The dashboard must not hold this: nothing of it was read. Take "
                "the column(s) out before the sheet is handed in.",
                headings=named, what=what,
            )[spoken]
            for spoken, what in kind.what.items()
        }  # fmt: skip
        yield Remark(kind.rule, rows, message)


def people_listed(title: str, sheet: str | None, headings: Iterable[str]) -> str | None:
    """Why a sheet of a ledger of mere counts is refused whole: it lists people. None: it does not."""
    listed = [each for each in headings if any(word in folded(each) for word in PEOPLE)]
    if not listed:
        return None
    place = say("sheet {name!r}: ", name=sheet) if sheet else ""
    return place + say(
        "column(s) {headings} tell who somebody is. {title} holds numbers a month and never persons: nothing of the "
        "file was read. Hand in the monthly counts alone.",
        headings=", ".join(listed), title=title,
    )  # fmt: skip
