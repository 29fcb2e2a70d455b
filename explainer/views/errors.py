"""What a reader sees when something is wrong: one sentence, in the reader's language.

A request that HTMX sent gets that sentence alone, into the notice of the form it came from, so
that the form and what was chosen in it stay.
"""

from __future__ import annotations

import logging
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django_htmx.http import reswap, retarget

from explainer import addresses
from explainer.views import quizzes

logger = logging.getLogger(__name__)


def trouble(request: HttpRequest, status: HTTPStatus, heading: str, advice: str) -> HttpResponse:
    """The answer to a request that could not be met; `advice` says what to do now."""
    context = {"heading": heading, "advice": advice}
    if request.headers.get("HX-Request") == "true":
        response = TemplateResponse(request, "explainer/_notice.html", context, status=status)
        response = reswap(retarget(response, "#notice"), "innerHTML")
    else:
        response = TemplateResponse(request, "error.html", context, status=status)
    add_never_cache_headers(response)
    return response.render()


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return trouble(
        request,
        HTTPStatus.BAD_REQUEST,
        _("We could not read that request"),
        _("Something in it was cut short or changed on the way. Go back and try once more."),
    )


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return trouble(
        request,
        HTTPStatus.FORBIDDEN,
        _("That is not allowed"),
        _("Go back and try once more, or start again from the home page."),
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A page that is not there; an address in the other language's words is put right instead."""
    if request.method in {"GET", "HEAD"} and (path := addresses.mended(request.path_info)):
        query = request.META.get("QUERY_STRING", "")
        return redirect(f"{path}?{query}" if query else path, permanent=True)
    return trouble(
        request,
        HTTPStatus.NOT_FOUND,
        _("This page does not exist"),
        _("The address may have a typing error, or the page may have moved."),
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """Something broke here. If that is the page around the message, the message stands alone."""
    heading = _("Something went wrong on our side")
    advice = _("It is not your fault, and nothing you did is lost. Try again in a moment.")
    try:
        return trouble(request, HTTPStatus.INTERNAL_SERVER_ERROR, heading, advice)
    except Exception:
        logger.exception("the error page itself could not be shown")
        return HttpResponse(f"{heading}. {advice}", status=500, content_type="text/plain; charset=utf-8")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its token: the same form again with a new one, and the choice kept."""
    logger.info("a form was refused: %s", reason)
    match = request.resolver_match
    if match and match.url_name == "question":
        complaint = _(
            "This form had been open too long, or your browser takes no cookies. Send it once more."
        )
        response = quizzes.refused(request, complaint, **match.kwargs)
        return response.render() if isinstance(response, TemplateResponse) else response
    return trouble(
        request,
        HTTPStatus.FORBIDDEN,
        _("This form had been open too long"),
        _("Go back, reload the page, and send it again. Your browser must accept cookies for that."),
    )
