"""`python -m bench [TABLE] [options]`: without a table, start-up, whole check, comparing, worst inputs."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Final

TABLES: Final = {
    "start": "bench.start",
    "whole": "bench.whole",
    "gate": "bench.gate",
    "speed": "bench.speed",
    "worst": "bench.worst",
    "diff-quality": "bench.quality",
    "store": "bench.store",
    "judge": "bench.judge",
    "edits": "bench.edits",
    "weigh": "bench.weighing",
    "load": "bench.load",
    "pages": "bench.pages",
}
_USUAL: Final = ("start", "whole", "gate", "speed", "worst")


def main(arguments: list[str]) -> int:
    """Print the table named first, or the usual ones."""
    if arguments and arguments[0] in TABLES:
        return int(import_module(TABLES[arguments[0]]).run(arguments[1:]))
    if arguments and not arguments[0].startswith("-"):
        print(f"There is no table {arguments[0]!r}; there are: {', '.join(TABLES)}.", file=sys.stderr)
        return 2
    for table in _USUAL:
        print(f"\n{table}")
        import_module(TABLES[table]).run(arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
