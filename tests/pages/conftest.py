"""What several tests of pages begin with."""

import pytest

from warehouse import builds


@pytest.fixture
def served(built, monkeypatch, tmp_path):
    """The fictional community in service; the access log and appeals go to a folder of the test."""
    monkeypatch.setattr(builds, "ROOT", built.parent)
    monkeypatch.setattr(builds, "STATE", tmp_path)
