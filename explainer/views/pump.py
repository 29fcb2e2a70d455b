"""Try the pump: a leg to work. The address holds the whole trial; HTMX asks at it for the picture alone."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from django_htmx.http import push_url

from explainer import addresses
from explainer.content import library
from explainer.content.blocks import Figure
from explainer.figures import pump
from explainer.physiology import STATURES, trials
from explainer.physiology.trials import CHOICES, Change, Trial
from explainer.sharing import share_links
from explainer.views.published import Page, published
from explainer.views.reading import reading_context

QUICK = 9  # how hard brotli tries: a tenth more bytes than at its best, in a fifth of the time
KEPT = 64  # finished answers of a kind, compressed: those that many ask for


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """The leg of the trial that the address asks for, or of the nearest there is."""
    # Of a name given twice dict() has the last: a button that steps stands after the field it changes.
    trial, changes = trials.read(request.GET.dict())
    view = fragment if request.htmx and not request.htmx.history_restore_request else page
    if changes:
        rendered = view.unkept(request, trial=trial, changes=changes).render()
        response = Page.of(rendered, quality=QUICK).response(request.headers.get("Accept-Encoding", ""))
        patch_vary_headers(response, ["Accept-Encoding"])
        patch_cache_control(response, private=True, max_age=60)
    else:
        response = view(request, trial=trial)
    if view is fragment:  # no shared cache may take it for the page, which has the same address
        response["Cache-Control"] = "private, max-age=60"
    patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    return response


@published(at_most=KEPT, quality=QUICK)
def page(request: HttpRequest, trial: Trial, changes: tuple[Change, ...] = ()) -> HttpResponse:
    """The whole page."""
    about = library().pages["pump"]
    context = reading_context(about)
    twins = {code: path + trial.search for code, path in addresses.twins(request.path_info).items()}
    language = get_language()
    card = replace(context["card"], url=addresses.absolute(twins[language]))
    context |= {
        "card": card,
        "share": share_links(card.title, card.url),
        "other_address": next(path for code, path in twins.items() if code != language),
        "alternates": {code: addresses.absolute(path) for code, path in twins.items()},
    }
    return TemplateResponse(request, "explainer/pump.html", context | shown(trial, changes))


@published(at_most=KEPT, quality=QUICK)
def fragment(request: HttpRequest, trial: Trial, changes: tuple[Change, ...] = ()) -> HttpResponse:
    """What a change of a control changes."""
    response = TemplateResponse(request, "explainer/_pump_changed.html", shown(trial, changes))
    return push_url(response, address_of(trial))


@require_safe
def figure(request: HttpRequest) -> HttpResponse:
    """The leg of a trial for an article, which shows its curve until a reader wants to see it move. Whoever
    comes here otherwise is led to the page."""
    trial, _changes = trials.read(request.GET.dict())
    # Here nobody is asked first.
    shown_at_once = replace(trial, guess="none") if trial.is_open else trial
    response = live(request, trial=shown_at_once) if request.htmx else redirect(address_of(trial))
    patch_vary_headers(response, ["HX-Request"])
    return response


@published(at_most=KEPT, quality=QUICK)
def live(request: HttpRequest, trial: Trial) -> HttpResponse:
    """The same for everybody."""
    return TemplateResponse(request, "explainer/_pump_figure.html", shown(trial))


def address_of(trial: Trial) -> str:
    return reverse("pump") + trial.search


def shown(trial: Trial, changes: tuple[Change, ...] = ()) -> dict:
    """What every template shows of a trial."""
    edition = library().pages["pump"].editions[get_language()]
    words = edition.block(Figure, "pump").words
    height = int(trial.leg.stature)
    return {
        "trial": trial,
        "choices": CHOICES,
        "adjusted": changes,
        "when": words.labels[f"when_{trial.do}"],
        "figure": words,
        "words": words.labels,
        "drawing": pump.draw(trial),
        "shorter": height - STATURES.step if height > STATURES[0] else None,
        "taller": height + STATURES.step if height < STATURES[-1] else None,
    }
