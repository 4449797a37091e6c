"""The entry point of `roadmap` and of `python -m vpr_roadmap`."""

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
    _own_processes.append(os.getpid())
    for number in _termination_signals():
        signal.signal(number, _exit_on_signal)
    try:
        from vpr_roadmap.cli.main import main

        code = main()
        return 128 + _signals_received[0] if _signals_received else code
    except KeyboardInterrupt:
        return 130
    except BaseException:
        # SystemExit, raised by the signal handler while Python compiles a module or leaves a
        # context manager, may arrive here as another exception.
        if _signals_received:
            return 128 + _signals_received[0]
        raise
    finally:
        gc.freeze()
        # No files are left to remove, and nobody would catch an exception from a handler now.
        for number in (*_termination_signals(), signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)


def _termination_signals() -> list[signal.Signals]:
    """SIGTERM, and SIGHUP where the system has it; Windows does not."""
    names = ("SIGTERM", "SIGHUP")
    return [getattr(signal, name) for name in names if hasattr(signal, name)]


_own_processes: list[int] = []
_signals_received: list[int] = []


def _exit_on_signal(number: int, _: object) -> NoReturn:
    """Raise SystemExit so that half-written files are removed, and ignore further signals.

    A forked process exits at once. So does this one if Python only prints the exception and drops
    it, as in the callback of a weak reference.
    """
    if os.getpid() not in _own_processes:
        os._exit(128 + number)
    for other in _termination_signals():
        signal.signal(other, signal.SIG_IGN)
    _signals_received.append(number)
    sys.unraisablehook = lambda _: os._exit(128 + number)
    sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - closed with the process
    sys.exit(128 + number)


if __name__ == "__main__":
    sys.exit(main())
