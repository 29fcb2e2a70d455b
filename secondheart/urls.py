"""Languages first: every page lives under /en/ or /id/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from explainer.views import errors, home

urlpatterns = [
    path("", home.choose_language),
    *i18n_patterns(path("", include("explainer.urls"))),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
