"""Signatures of Standard Webhooks 1.0: HMAC-SHA256 over the message's name, its time and its body."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterable
from datetime import datetime

PREFIX = "whsec_"


def headers(name: str, when: datetime, body: bytes, secrets: Iterable[str]) -> dict[str, str]:
    """The headers by which a receiver knows a message: signed with each secret in force."""
    seconds = str(int(when.timestamp()))
    signed = f"{name}.{seconds}.".encode() + body
    return {
        "webhook-id": name,
        "webhook-timestamp": seconds,
        "webhook-signature": " ".join(_signature(secret, signed) for secret in secrets),
    }


def _signature(secret: str, signed: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(PREFIX))
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
