"""What every response passes through besides Django's own."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse


def without_body_for_head(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable:
    """HEAD is answered like GET, length and all, and the body stays here: the server would have to
    throw it away, and says so in its log each time."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.method == "HEAD" and not response.streaming:
            response.headers.setdefault("Content-Length", str(len(response.content)))
            response.content = b""
        return response

    return middleware


def with_readable_form(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable:
    """A form in a character set that is none is a bad request, and not a fault of ours."""

    def middleware(request: HttpRequest) -> HttpResponse:
        try:
            _ = request.POST
        except (LookupError, UnicodeError) as error:
            raise BadRequest("the form names a character set that is not known") from error
        return get_response(request)

    return middleware
