"""Starts the command `versioner`; `python -m versioner` does the same.

A check of two short texts is over in less time than Python takes to count what it loaded: objects are
counted seldom here, and not once more at the end. What a long run leaves behind is still found.
"""

from __future__ import annotations

import gc

_COUNTED_EVERY = 50_000


def main() -> None:
    """Load the commands and run the one that was asked for; ends the process with its exit status."""
    gc.set_threshold(_COUNTED_EVERY, 20, 20)
    from versioner.cli import main as run

    gc.freeze()
    try:
        run()
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
