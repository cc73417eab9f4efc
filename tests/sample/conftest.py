"""One inbox of the fictional community, and one build of it, for all tests of this folder."""

import pytest

import sample
from etl.build import build


@pytest.fixture(scope="session")
def written(tmp_path_factory):
    """The inbox of the standard seed and what `write` says it planted."""
    inbox = tmp_path_factory.mktemp("sample")
    return inbox, sample.write(inbox)


@pytest.fixture(scope="session")
def built(written, tmp_path_factory):
    """Folder of the build."""
    return build(written[0], tmp_path_factory.mktemp("builds"), sample.COMMUNITY)
