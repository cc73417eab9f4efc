"""What a promise says: a table, its grain, its columns; and the columns that many tables share."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Field:
    """One column: DuckDB type, and its meaning in the two languages of the dictionary.

    is_different: nearly every row holds another text. Looking for repetitions to compress would be for nothing.
    """

    name: str
    type: str
    zh: str
    en: str
    is_different: bool = False


@dataclass(frozen=True)
class Table:
    """One table of `core` or `meta`. `grain` says in words what one row is; `key` is checked to be unique."""

    schema: str
    name: str
    grain_zh: str
    grain_en: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]

    @property
    def full_name(self) -> str:
        return f"{self.schema}.{self.name}"


ORIGIN = (
    Field("load_id", "INTEGER", "来自哪一次装载（meta.loads）", "the load it came with (meta.loads)"),
    Field("row_no", "INTEGER", "原表中的行号", "row number in the spreadsheet"),
)
RESIDENT_ID = Field(
    "resident_id", "VARCHAR", "居民代号：身份证号的加密散列", "resident: keyed hash of the ID number"
)
ESTATE = Field(
    "estate", "VARCHAR", "小区；空＝未注明或不在名录", "estate; null = not given or not in the list"
)
STAFF_ID = Field("staff_id", "VARCHAR", "工作人员代号", "member of staff")
REMARK_KEY = Field(
    "remark_key", "VARCHAR", "备注的加密散列，看得出是否照抄，看不出内容；不足8个字的为空",
    "keyed hash of the remark: tells copies, not what it says; null below 8 characters",
)  # fmt: skip
