"""What only a web server refuses; `problems.py` turns these and every other error into a response."""

from __future__ import annotations

from collections.abc import Sequence

from versioner.errors import UsageError, VersionerError


class BadRequest(UsageError):
    """The request cannot be understood."""


class TookTooLong(VersionerError):
    """The request did not arrive whole in good time."""

    http_status = 408


class Unauthenticated(VersionerError):
    """The request needs a token, or its token is unknown, expired or revoked."""

    http_status = 401


class Forbidden(VersionerError):
    """The token does not give this right."""

    http_status = 403


class Withdrawn(VersionerError):
    """The article was withdrawn: its record stays, for those who may see it."""

    http_status = 410


class PreconditionRequired(VersionerError):
    """A new revision of a known article must say which revision its writer has seen."""

    http_status = 428


class PreconditionFailed(VersionerError):
    """The article is not in the state that the request's If-Match or If-None-Match asks for."""

    http_status = 412


class UnsupportedType(VersionerError):
    """The body is of a type that is no article format."""

    http_status = 415


class TooManyRequests(VersionerError):
    """One client asked too often; Retry-After tells when to come back."""

    http_status = 429

    def __init__(self, seconds: int) -> None:
        """Take after how many `seconds` another request is answered."""
        self.seconds = seconds
        super().__init__("too many requests", do=f"Come back in {seconds} s.")


class Invalid(VersionerError):
    """A field of the body or a parameter is not what it should be; `errors` names each."""

    http_status = 422

    def __init__(self, errors: Sequence[tuple[str, str]]) -> None:
        """Take (pointer, message): a JSON Pointer for the body, or the name of a parameter."""
        self.errors = tuple(errors)
        super().__init__(f"{len(self.errors)} field{'s are' if len(self.errors) > 1 else ' is'} not valid")
