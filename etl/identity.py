"""Residents without their numbers, rows without their words: keyed hashes that only this machine's key can make."""

import hashlib
import hmac
import os
import secrets
from collections.abc import Sequence

import pyarrow as pa

from warehouse import builds

LENGTH = 24


def key() -> bytes:
    """The local key, made on first use and readable by its owner only. Losing it renames every resident and row."""
    path = builds.STATE / "identity.key"
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secrets.token_bytes(32))
    except FileExistsError:
        pass
    return path.read_bytes()


def resident_ids(numbers: Sequence[str]) -> pa.Array:
    """HMAC-SHA256 of each 18-digit number, as 24 hex digits."""
    secret = key()
    return pa.array(
        [hmac.digest(secret, number.encode(), hashlib.sha256).hex()[:LENGTH] for number in numbers],
        pa.string(),
    )
