"""How often one client may ask: a bucket of requests that fills up evenly, in each process."""

from __future__ import annotations

import math
import threading
from collections import OrderedDict

_CLIENTS_KNOWN = 10_000


class Rate:
    """At most so many requests a minute for each client; a quiet minute earns them all at once."""

    def __init__(self, per_minute: int) -> None:
        """Take how many; 0 lets everything through."""
        self._most = per_minute
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def wait(self, client: str, now: float) -> int:
        """Count a request at a moment (in seconds): 0, or after how many seconds one is answered again."""
        if not self._most:
            return 0
        with self._lock:
            left, since = self._left.pop(client, (float(self._most), now))
            left = min(self._most, left + (now - since) * self._most / 60)
            granted = left >= 1
            self._left[client] = (left - granted, now)
            if len(self._left) > _CLIENTS_KNOWN:  # the one that was quiet for longest has a full bucket again
                self._left.popitem(last=False)
        return 0 if granted else math.ceil((1 - left) * 60 / self._most)
