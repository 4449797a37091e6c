"""`roadmap`, which is also `python -m vpr_roadmap`."""

from __future__ import annotations

import gc
import os
import signal
import sys
from typing import NoReturn


def main() -> int:
    """Run the command line and return its exit code."""
    # The process is short-lived and makes no reference cycles, so the garbage collector only costs
    # time.
    gc.disable()
    _started.append(os.getpid())
    for number in _told_to_stop():
        signal.signal(number, _stop)
    try:
        from vpr_roadmap.cli.main import main

        code = main()
        return 128 + _stopped_by[0] if _stopped_by else code
    except KeyboardInterrupt:
        return 130
    except BaseException:
        # An exception raised while Python compiles a module, or in a context manager, comes out as
        # another.
        if _stopped_by:
            return 128 + _stopped_by[0]
        raise
    finally:
        gc.freeze()
        # Nothing is left to be taken away, and an exception has nobody to go to any more.
        for number in (*_told_to_stop(), signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)


def _told_to_stop() -> list[signal.Signals]:
    """The signals by which a process is told to stop; Windows does not have the latter."""
    names = ("SIGTERM", "SIGHUP")
    return [getattr(signal, name) for name in names if hasattr(signal, name)]


_started: list[int] = []
_stopped_by: list[int] = []


def _stop(number: int, _: object) -> NoReturn:
    """Exit as after an error, so that half-written files are removed; ignore further signals.

    A forked process exits at once, and so does ours where Python drops an exception with a
    traceback, as in the callback of a weak reference.
    """
    if os.getpid() not in _started:
        os._exit(128 + number)
    for each in _told_to_stop():
        signal.signal(each, signal.SIG_IGN)
    _stopped_by.append(number)
    sys.unraisablehook = lambda _: os._exit(128 + number)
    sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - closed with the process
    sys.exit(128 + number)


if __name__ == "__main__":
    sys.exit(main())
