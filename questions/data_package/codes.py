"""Which closed list a column of codes belongs to, and what each code says in both languages."""

from functools import cache
from pathlib import Path

from community import documents

FILE = Path(__file__).parents[2] / "data" / "reference" / "codes.toml"
# Columns called as their list is need no line here; `table.column` goes before `column`.
LISTS = {
    "core.tasks.status": "task_status", "core.service_records.status": "status", "core.rewards.kind": "reward_kind",
    "core.star_households.result": "star_result", "sharing": "evidence_sharing",
}  # fmt: skip
# Codes that the build itself gives; no ledger holds them.
WRITTEN = {
    "arrival_reason": {
        "birth": ("出生", "born"), "moved_in": ("迁入", "moved in"),
        "newly_listed": ("后来的台账才有", "only a later register lists them"), "unknown": ("不详", "not known"),
    },
    "departure_reason": {
        "death": ("死亡", "died"), "moved_out": ("迁出", "moved out"),
        "no_longer_listed": ("新台账不再列", "a newer register lacks them"), "unknown": ("不详", "not known"),
    },
    "change": {
        "arrived": ("来", "arrived"), "left": ("走", "left"), "moved_within": ("社区内搬家", "moved within"),
        "changed": ("有变化", "changed"), "unchanged": ("没有变化", "as before"),
    },
    "rule_kind": {
        "all_or_nothing": ("齐全才得分", "all or nothing"), "k_of_n": ("几项中满足几项", "so many of a list"),
        "per_item": ("每项加分", "points for each item"), "bands": ("分档", "bands"),
        "indicator": ("按指标分档", "bands of an indicator"), "deduction": ("扣分", "points off"),
        "bonus": ("加分项", "a bonus"),
    },
    "delivered": {"yes": ("已报送", "delivered"), "partial": ("报送了一部分", "in part"), "no": ("未报送", "not")},
    "rhythm": {
        "monthly": ("每月", "monthly"), "half_yearly": ("每半年", "half-yearly"), "once": ("一次", "once"),
    },
}  # fmt: skip


def codes_of(table: str, column: str) -> dict[str, str]:
    """Code → its words, Chinese and English; empty for a column that holds no codes."""
    if column in WRITTEN:
        return {code: f"{zh} · {en}" for code, (zh, en) in WRITTEN[column].items()}
    name = LISTS.get(f"{table}.{column}", LISTS.get(column, column))
    return {code: f"{each['zh']} · {each['en']}" for code, each in _lists().get(name, {}).items()}


@cache
def _lists() -> dict[str, dict]:
    return documents.read(FILE)
