"""`roadmap`, which is also `python -m vpr_roadmap`."""

from __future__ import annotations

import gc
import signal
import sys


def main() -> int:
    """Run the command line and return its exit code."""
    # What a call makes lives to its end, or is in no circle with itself. Looking for such garbage,
    # and once more at exit, takes a fifth of the time.
    gc.disable()
    # Told to stop, we stop as at an error: what is half written is taken away.
    for name in ("SIGTERM", "SIGHUP"):  # the latter is not on Windows
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda number, _: sys.exit(128 + number))
    try:
        from vpr_roadmap.cli import main

        return main()
    except KeyboardInterrupt:
        return 130
    finally:
        gc.freeze()


if __name__ == "__main__":
    sys.exit(main())
