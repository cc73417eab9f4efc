"""Seconds to make the data package of the fictional community, and to validate every row of it by Frictionless."""

import time

from frictionless import validate

from benchmarks.sample_build import build, call, sample_inbox


def main() -> None:
    with sample_inbox() as folder:
        made, since = folder / "package.zip", time.perf_counter()
        call("questions", "package", "--builds", build(folder), "--out", made, state=folder / "state")
        print(
            f"made in {time.perf_counter() - since:.1f} s, build included: {made.stat().st_size / 1e6:.1f} MB"
        )
        since = time.perf_counter()
        found = validate(str(made), type="package")
        rows = sum(task.stats["rows"] for task in found.tasks)
        told = "valid" if found.valid else found.flatten(["path", "rowNumber", "fieldName", "note"])[:20]
        print(f"{len(found.tasks)} tables, {rows} rows: {told}, {time.perf_counter() - since:.1f} s")


if __name__ == "__main__":
    main()
