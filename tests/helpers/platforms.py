"""Marks for tests that need something that not every system has."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

POSIX = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has other links, permissions, signals and terminals"
)
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has it")
DEV_FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
