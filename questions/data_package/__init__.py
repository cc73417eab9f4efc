"""The de-identified warehouse as a Frictionless data package: a zip with its tables as CSV, and what each column means.

Only warehouse.duckdb is given. Of people.duckdb it is asked which texts hold a name, so that these are left out.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

import duckdb

import community
from questions.data_package import names, promised, readme, rows
from warehouse import builds
from warehouse.connection import open_warehouse, query
from warehouse.tables import Table

FOLDER = "data"
PROFILE = "tabular-data-package"


def write(build: Path, file: Path | BinaryIO) -> None:
    """The package of a build into a file, or to its path; the same build gives the same bytes.

    Raises NoWarehouse where people.duckdb is gone, OSError where the file cannot be written.
    """
    data = packed(build)
    if isinstance(file, Path):
        file.write_bytes(data)
    else:
        file.write(data)


def packed(build: Path) -> bytes:
    """The package as the bytes of a zip."""
    found = names.known(build)
    file = io.BytesIO()
    with open_warehouse(build) as con, zipfile.ZipFile(file, "w") as archive:
        stand_ins = names.stand_ins(rows.texts(con), found)
        moment = began(build)
        resources = [_resource(con, table, stand_ins, archive, moment) for table in promised.GIVEN]
        package = described(con, build, resources)
        _add(archive, "datapackage.json", _json(package), moment)
        _add(archive, "README.md", readme.of(package, len(stand_ins)).encode(), moment)
    return file.getvalue()


def file_name(build: Path) -> str:
    """Of the package of a build, in either language."""
    return f"datapackage_{build.name}.zip"


def began(build: Path) -> datetime:
    """The moment, UTC, by which a build is named."""
    return datetime.strptime(build.name[:15], "%Y%m%dT%H%M%S")


def described(
    con: duckdb.DuckDBPyConnection, build: Path, resources: Iterable[Mapping[str, Any]]
) -> dict[str, Any]:
    """datapackage.json. No licence: under which one it may be passed on is for its owner to say."""
    place = community.load(build / builds.COMMUNITY).name
    facts = query(con, "select community, is_fictional, data_date from meta.builds").iloc[0]
    sources = query(con, "select title_zh, title_en from meta.sources order by source")
    name = place["en"] if facts["community"] == place["zh"] else facts["community"]
    marked = readme.FICTIONAL if facts["is_fictional"] else {"zh": "", "en": ""}
    return {
        "profile": PROFILE,
        "name": "community-dashboard-warehouse",
        "title": f"{facts['community']}去标识化数据{marked['zh']} · {name}, de-identified data{marked['en']}",
        "description": readme.description(f"{facts['data_date']:%Y-%m-%d}"),
        "version": build.name,
        "created": f"{began(build):%Y-%m-%dT%H:%M:%SZ}",
        "sources": [{"title": f"{each.title_zh} · {each.title_en}"} for each in sources.itertuples()],
        "resources": list(resources),
    }


def _resource(
    con: duckdb.DuckDBPyConnection, table: Table, stand_ins: Mapping[str, str], archive: zipfile.ZipFile,
    moment: datetime,
) -> dict[str, Any]:  # fmt: skip
    file, path = io.BytesIO(), f"{FOLDER}/{table.full_name}.csv"
    count = rows.write(con, table, stand_ins, file)
    data = file.getvalue()
    _add(archive, path, data, moment)
    return {
        "name": table.full_name, "path": path, "profile": "tabular-data-resource",
        "title": table.grain_zh.partition("，")[0],
        "description": promised.sentences(table.grain_zh, table.grain_en), "format": "csv",
        "mediatype": "text/csv", "encoding": "utf-8", "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}", "rows": count,
        "schema": promised.schema(table, rows.holding(con, table)),
    }  # fmt: skip


def _add(archive: zipfile.ZipFile, path: str, data: bytes, moment: datetime) -> None:
    info = zipfile.ZipInfo(path, moment.timetuple()[:6])
    info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
    archive.writestr(info, data)


def _json(package: Mapping[str, Any]) -> bytes:
    return json.dumps(package, ensure_ascii=False, indent=2).encode()
