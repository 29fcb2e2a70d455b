"""The table of contents for whoever reads the code. Addresses are translated in locale/."""

from django.urls import path, register_converter
from django.utils.translation import gettext_lazy as _

from explainer.addresses import ArticleConverter, ClaimConverter
from explainer.views import articles, claims, home, quizzes, reference, search

register_converter(ArticleConverter, "article")
register_converter(ClaimConverter, "claim")

urlpatterns = [
    path("", home.show, name="home"),
    path(_("is-it-true/"), claims.ledger, name="ledger"),
    path(_("is-it-true/<claim:claim>/"), claims.read, name="claim"),
    path(_("get-help/"), reference.get_help, name="get-help"),
    path(_("glossary/"), reference.glossary, name="glossary"),
    path(_("sources/"), reference.sources, name="sources"),
    path(_("about/"), reference.about, name="about"),
    path(_("search/"), search.find, name="search"),
    path(_("quizzes/"), quizzes.overview, name="quizzes"),
    path("<article:article>/", articles.read, name="article"),
    path(_("<article:article>/quiz/"), quizzes.show, name="quiz"),
    path(_("<article:article>/quiz/review/"), quizzes.review, name="review"),
    path(_("<article:article>/quiz/start-again/"), quizzes.start_again, name="start-again"),
    path(_("<article:article>/quiz/<slug:key>/"), quizzes.ask, name="question"),
]
