"""The rows behind a quoted number, packed: a few bytes a row."""

import json
import zlib
from struct import Struct

import numpy
from pandas import DataFrame

from indicators.receipts.contributions import COLUMNS
from indicators.receipts.identities import PARTS

LENGTH = Struct("<I")
# a hash of 40 bits as its low and its high bytes: eight bytes would be three of nothing
TYPES = {
    "number_low": "<u4", "number_high": "u1", **dict.fromkeys(PARTS, "<u2"), "dimensions": "<u2",
    "numerator": "<f8", "denominator": "<f8", "subject_low": "<u4", "subject_high": "u1", "place": "<u4",
    "row_no": "<u4",
}  # fmt: skip
HALF = 2**32
HALVED = ("number", "subject")


def packed(rows: DataFrame | None) -> bytes:
    """Column by column, since the values of a column are alike. None: nothing at all."""
    if rows is None:
        return b""
    stands_in = list(zip(rows["file"].tolist(), rows["sheet"].tolist(), strict=True))
    places = list(dict.fromkeys(stands_in))
    numbers = {place: at for at, place in enumerate(places)}
    at = [numbers[place] for place in stands_in]
    halves = {f"{name}_low": rows[name] % HALF for name in HALVED}
    halves |= {f"{name}_high": rows[name] // HALF for name in HALVED}
    rows = rows.assign(place=at, **halves)
    head = json.dumps({"rows": len(rows), "places": places}, ensure_ascii=False).encode()
    columns = [rows[name].to_numpy().astype(kind).tobytes() for name, kind in TYPES.items()]
    return zlib.compress(LENGTH.pack(len(head)) + head + b"".join(columns), 3)


def unpacked(blob: bytes) -> DataFrame | None:
    """What `packed` was given."""
    if not blob:
        return None
    content = zlib.decompress(blob)
    (length,) = LENGTH.unpack_from(content)
    at = LENGTH.size + length
    head, found = json.loads(content[LENGTH.size : at]), {}
    for name, kind in TYPES.items():
        found[name] = numpy.frombuffer(content, kind, head["rows"], at)
        at += found[name].nbytes
    for name in HALVED:
        found[name] = found[f"{name}_low"] + found[f"{name}_high"].astype("<u8") * HALF
    rows, places = DataFrame(found), head["places"]
    rows["file"], rows["sheet"] = ([places[each][part] for each in rows["place"]] for part in (0, 1))
    return rows[COLUMNS]
