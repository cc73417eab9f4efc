"""python -m sample --out DIR [--seed N]: writes the fictional community's inbox."""

import argparse
import sys
from pathlib import Path

from sample import SEED, NotOurs, write


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m sample", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the inbox to write")
    parser.add_argument("--seed", type=int, default=SEED, metavar="N")
    arguments = parser.parse_args()
    try:
        planted = write(arguments.out, arguments.seed)
    except NotOurs as problem:
        print(problem, file=sys.stderr)
        sys.exit(2)
    for what, count in planted.items():
        print(f"{what}\t{count}")


if __name__ == "__main__":
    main()
