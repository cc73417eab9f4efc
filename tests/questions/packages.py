"""A data package taken apart with the standard library alone."""

import csv
import io
import json
import zipfile

from questions import data_package


class Opened:
    """files: path → bytes; package: datapackage.json."""

    def __init__(self, data: bytes):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.files = {name: archive.read(name) for name in archive.namelist()}
        self.package = json.loads(self.files["datapackage.json"])

    def resource(self, table: str) -> dict:
        return next(each for each in self.package["resources"] if each["name"] == table)

    def field(self, table: str, name: str) -> dict:
        return next(each for each in self.resource(table)["schema"]["fields"] if each["name"] == name)

    def rows(self, table: str) -> list[dict[str, str]]:
        text = self.files[f"data/{table}.csv"].decode("utf-8")
        return list(csv.DictReader(io.StringIO(text, newline="")))

    def zipped(self) -> bytes:
        """The same package again, after files of it were changed."""
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for name, data in self.files.items():
                archive.writestr(name, data)
        return file.getvalue()


def opened(build) -> Opened:
    return Opened(data_package.packed(build))
