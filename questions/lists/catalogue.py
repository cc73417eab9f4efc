"""The lists: one `.sql` file each, read once, all faults told together."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import get_args

from indicators import catalogue as indicators
from indicators import headers
from indicators.headers import DefinitionError, nearest
from questions.lists.shape import ActionList, Service, Subject
from translations.say import both, say

FOLDER = Path(__file__).parent / "definitions"
SHARED = Path(__file__).parent / "shared_queries"
TEXTS = ("title", "who", "closes", "since", "why", "caution")
TYPES = {
    "subject": str, "within": str, "served_by": str, "sensitive": bool, "eligible_as": str, "open_as": str,
    "reads": list, "sources": list,
}  # fmt: skip
LISTED = {"subject": get_args(Subject), "served_by": get_args(Service)}
REQUIRED = (*TEXTS, "subject", "sources")
OF_RESIDENTS = """\
select
    eligible.resident_id as subject,
    eligible.estate, eligible.building,
    eligible.age,
    coalesce(served.day <= as_of.served_until, true) as is_open,
    served.day as since,
    eligible.load_id, eligible.row_no,
    served.load_id as served_load_id, served.row_no as served_row_no
from eligible
cross join as_of
left join {served_by} as served on eligible.resident_id = served.resident_id"""
SPAN = re.compile(r"(?P<n>[1-9]\d*) (?P<unit>days|months)")


@cache
def load(folder: Path = FOLDER) -> Mapping[str, ActionList]:
    """Every definition of the folder, by id, in the order of subjects, then ids. Read once a process.

    Raises DefinitionError with the faults of all files.
    """
    found, problems = [], []
    for path in sorted(folder.glob("*.sql")):
        faults = []
        made = parse(path, faults)
        problems += [f"lists/{path.name}: {fault}" for fault in faults]
        if made:
            found.append(made)
    if problems:
        raise DefinitionError(*problems)
    kinds = get_args(Subject)
    return {each.id: each for each in sorted(found, key=lambda each: kinds.index(each.subject))}


def parse(path: Path, faults: list[str]) -> ActionList | None:
    """The list of one file; what is wrong with it is appended to `faults` as sentences."""
    read = headers.read(path, faults)
    if not read:
        return None
    header, sql = read
    faults += [*headers.key_faults(header, [*TEXTS, *TYPES], REQUIRED), *_value_faults(header, sql)]
    if faults:
        return None
    span = _said(header.get("within"))
    texts = {
        key: {each: _filled(text, span, each) for each, text in header.pop(key).items()} for key in TEXTS
    }
    lists = {key: tuple(header.pop(key, ())) for key in ("sources", "reads")}
    complete = _complete(sql, lists["reads"], header.get("served_by"))
    return ActionList(id=path.stem, sql=complete, **texts, **lists, **header)


def _value_faults(header: Mapping, sql: str) -> Iterable[str]:
    yield from headers.text_faults(header, TEXTS)
    yield from headers.type_faults(header, TYPES, LISTED)
    yield from headers.shared_query_faults(header, SHARED)
    yield from headers.name_faults(header, ("sources",))
    within = header.get("within")
    if isinstance(within, str) and not SPAN.fullmatch(within):
        yield say('\'within\' is a span such as "30 days" or "12 months", it is {value!r}.', value=within)
    is_of_people = header.get("subject") == "resident"
    reads_span = is_of_people or "as_of" in (header.get("reads") or ())
    needs_span = reads_span or "{within}" in str([header.get(key) for key in TEXTS])
    for key, is_needed in (("within", needs_span), ("served_by", is_of_people)):
        if is_needed and not header.get(key):
            yield say("the key {key!r} is missing in the header.", key=key)
    for key in ("eligible_as", "open_as"):
        name = header.get(key)
        if isinstance(name, str) and name not in (known := indicators.load()):
            message = say("There is no indicator {name!r}.", name=name)
            yield f"{message} {nearest(name, known)}".rstrip()


def _complete(sql: str, reads: tuple[str, ...], served_by: str | None) -> str:
    """The query with the shared ones it reads before it; of residents it says who, and their last service is joined."""
    names = [*reads, *(("as_of", "present", served_by) if served_by else ())]
    queries = {name: (SHARED / f"{name}.sql").read_text(encoding="utf-8").strip() for name in names}
    if served_by:
        queries["eligible"], sql = sql, OF_RESIDENTS.format(served_by=served_by)
    if not queries:
        return sql
    named = (f"{name} as (\n{query}\n)" for name, query in queries.items())
    return f"with {', '.join(named)}\nselect * from (\n{sql}\n)"


def _said(within: str | None) -> Mapping[str, str]:
    """30天, 12 months."""
    match = SPAN.fullmatch(within or "")
    if not match:
        return {}
    return both("{n} days", n=match["n"]) if match["unit"] == "days" else both("{n} months", n=match["n"])


def _filled(text: str, span: Mapping[str, str], language: str) -> str:
    return text.replace("{within}", span.get(language, ""))
