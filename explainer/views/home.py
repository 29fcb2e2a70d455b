"""The home page, and the way to it."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from explainer.content import library
from explainer.content.blocks import Figure, Listing
from explainer.content.rendering import cited_from
from explainer.views.published import published
from explainer.views.sharing import home_card


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """`/` leads to the reader's language, as the browser names it."""
    return redirect(reverse("home"))


@published
def show(request: HttpRequest) -> HttpResponse:
    articles = library().articles
    first = articles["second-heart"]
    edition = first.editions[get_language()]
    loop = edition.block(Figure, "loop").words
    address = reverse("article", args=[first])
    return TemplateResponse(
        request,
        "explainer/home.html",
        {
            "claims": len(library().claims),
            "pump_page": library().pages["pump"],
            "article": first,
            "not_a_heart": edition.block(Listing, "not"),
            "loop": Figure(replace(loop, caption=cited_from(loop.caption, address))),
            "address": address,
            "card": home_card(first),
        },
    )
