"""The process that runs one query: `python -m questions.console.child`. Ends when its stdin closes.

stdin: one line of JSON (`ask.py` makes it). stdout: JSON, a line each: {"columns", "kinds"}, then {"rows"} again
and again, then {"is_cut"}; or {"refused"} at any point.
"""

import json
import os
import sys
import threading

from questions.console import room


def main() -> None:
    room.stand_back()
    from questions.console import inside  # DuckDB, which takes its time: after standing back

    asked = sys.stdin.buffer.readline()
    if not asked:  # nobody will ask any more
        return
    request = json.loads(asked)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    for line in inside.lines(request):
        sys.stdout.buffer.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
    sys.stdout.buffer.flush()
    os._exit(0)  # at once, whatever DuckDB still tidies


def _end_with_parent() -> None:
    sys.stdin.buffer.read()  # returns when the parent ends or lets go
    os._exit(1)


if __name__ == "__main__":
    main()
