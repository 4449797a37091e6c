"""`roadmap`, which is also `python -m vpr_roadmap`."""

from __future__ import annotations

import gc
import signal
import sys

# Most of what a call makes lives to its end. Looking for garbage in it as often as Python does,
# and once more at exit, takes a fifth of the time of a short call.
GARBAGE_AFTER = 100_000


def main() -> int:
    """Run the command line and return its exit code."""
    gc.set_threshold(GARBAGE_AFTER)
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
