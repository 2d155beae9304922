"""A message over HTTP to an address somebody gave us: never into our own network unless that is allowed.

A name is looked up once and the connection goes to the very address that was checked, so that a name
which answers differently the second time gains nothing. Redirects are not followed, proxies of the
environment not used, and nothing of the answer but its status is kept.
"""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from versioner.errors import UsageError

SECONDS = 10.0
"""How long one message may take, all in all."""
_LONGEST_URL = 2_048
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052


class NotReached(Exception):
    """The message did not arrive; `str(error)` says why, in one sentence for the webhook's owner."""


@dataclass(frozen=True, slots=True)
class Egress:
    """Where messages may go; `to_private` lets them go anywhere, over plain http too."""

    to_private: bool = False

    def check(self, url: str) -> SplitResult:
        """The parts of an address that can be told, as far as that shows without looking it up.

        Raises UsageError.
        """
        if len(url) > _LONGEST_URL or not url.isascii() or not url.isprintable() or " " in url:
            raise UsageError(f"an address has at most {_LONGEST_URL} characters of ASCII that can be seen")
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError as error:
            raise UsageError(f"this is no address: {error}") from None
        if parts.scheme != "https" and not (self.to_private and parts.scheme == "http"):
            raise UsageError("a webhook goes to https://", do="Or allow others: `webhooks_to_private`.")
        if not parts.hostname or port == 0:
            raise UsageError("this address names no server")
        if parts.username is not None or parts.fragment:
            raise UsageError("an address of a webhook has no user name and no fragment")
        try:
            literal = ipaddress.ip_address(parts.hostname)
        except ValueError:
            return parts
        if not self.allows(literal):
            raise UsageError("a webhook goes to public addresses only", do=_HOW)
        return parts

    def allows(self, address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
        """Whether messages may go to this address."""
        return self.to_private or is_public(address)

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        """Send; give the status of the answer. Raises NotReached."""
        try:
            parts = self.check(url)
        except UsageError as error:
            raise NotReached(str(error)) from None
        connection = _Connection(parts, self._address(parts))
        ending = threading.Timer(SECONDS, connection.cut)
        ending.start()
        try:
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            connection.request("POST", target, body, dict(headers))
            return connection.getresponse().status
        except (OSError, http.client.HTTPException) as error:
            if connection.was_cut or isinstance(error, TimeoutError):
                raise NotReached(f"No answer within {SECONDS:g} s.") from None
            raise NotReached(f"{_reason(error)}.") from None
        finally:
            ending.cancel()
            connection.close()

    def _address(self, parts: SplitResult) -> str:
        assert parts.hostname is not None
        port = parts.port or (443 if parts.scheme == "https" else 80)
        try:
            found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise NotReached(f"The name {parts.hostname} leads nowhere ({_reason(error)}).") from None
        addresses = [str(one[4][0]) for one in found]
        for address in addresses:  # one that is ours among public ones is no accident
            if not self.allows(ipaddress.ip_address(address.partition("%")[0])):
                raise NotReached(f"The name {parts.hostname} leads to an address that is not public. {_HOW}")
        return addresses[0]


_HOW = "The setting `webhooks_to_private` allows others."


def is_public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Whether an address is one of the public network; one that wraps another is judged by that one."""
    if isinstance(address, ipaddress.IPv6Address):
        if address in _NAT64:
            return is_public(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        if address.sixtofour is not None or address.teredo is not None:  # nobody serves there any more
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


class _Connection(http.client.HTTPConnection):
    """A connection to an address that was checked, under the name that was asked for."""

    def __init__(self, parts: SplitResult, address: str) -> None:
        assert parts.hostname is not None
        super().__init__(parts.hostname, parts.port or (443 if parts.scheme == "https" else 80))
        self.default_port = 443 if parts.scheme == "https" else 80
        self.was_cut = False
        self._secure, self._address = parts.scheme == "https", address

    def connect(self) -> None:
        """Connect to the address itself; the certificate must be that of the name."""
        self.sock = socket.create_connection((self._address, self.port), SECONDS)
        if self.was_cut:
            raise TimeoutError
        if self._secure:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)

    def cut(self) -> None:
        """End it, whatever it waits for."""
        self.was_cut = True
        if self.sock is not None:
            with contextlib.suppress(OSError):
                self.sock.shutdown(socket.SHUT_RDWR)


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"The certificate does not hold: {error.verify_message}"
    said = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return str(said).strip().rstrip(".")[:200]
