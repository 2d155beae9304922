"""What is asked again and again within one check, remembered until the check is over.

A plain cache of texts would keep the longest articles of a service for as long as it runs.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Protocol, TypeVar, cast

_Call = TypeVar("_Call", bound=Callable[..., object])


class _Cache(Protocol):
    def cache_clear(self) -> None: ...


_caches: list[_Cache] = []


def remembered(at_most: int) -> Callable[[_Call], _Call]:
    """A pure function whose last answers are kept, at most so many, until `forget`."""

    def keep(call: _Call) -> _Call:
        cached = lru_cache(maxsize=at_most)(call)
        _caches.append(cached)
        return cast("_Call", cached)

    return keep


def forget() -> None:
    """Let go of all that is remembered; what is asked later is worked out again."""
    for cache in _caches:
        cache.cache_clear()
