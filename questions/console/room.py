"""How much of the machine the process of a query may take: what DuckDB does not count itself is bounded here."""

import ctypes
import os
import sys
from pathlib import Path

BESIDE = 800  # MB of addresses that Python and DuckDB reserve before any query; measured: 783
NICE = 10
# Of winnt.h, for a process that limits its own memory.
_EXTENDED_LIMITS, _LIMIT_PROCESS_MEMORY = 9, 0x100


def stand_back() -> None:
    """This process comes after the pages wherever both want the processor, and goes before them when memory ends."""
    if os.name == "nt":  # there its parent starts it so
        return
    os.nice(NICE)
    if sys.platform == "linux":
        Path("/proc/self/oom_score_adj").write_text("1000")


def keep_within(memory_mb: int) -> None:
    """This process takes no more memory than this, whoever in it asks for it."""
    if os.name == "nt":
        _keep_within_on_windows(memory_mb)
        return
    import resource  # not on Windows

    most = (memory_mb + BESIDE) * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # what it held is not left on the disk


class _Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION; only the fields named are set."""

    _fields_ = (
        ("times", ctypes.c_int64 * 2),
        ("flags", ctypes.c_uint32),
        ("sizes", ctypes.c_size_t * 2),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("classes", ctypes.c_uint32 * 2),
        ("counts", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("others", ctypes.c_size_t * 3),
    )


def _keep_within_on_windows(memory_mb: int) -> None:
    """A job of its own for this process. A Windows that does not grant it leaves DuckDB's own limit."""
    kernel = ctypes.WinDLL("kernel32")
    kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = ctypes.c_void_p
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    limits = _Limits(flags=_LIMIT_PROCESS_MEMORY, process_memory=(memory_mb + BESIDE) * 1_000_000)
    kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
    kernel.AssignProcessToJobObject(job, ctypes.c_void_p(kernel.GetCurrentProcess()))
