"""The table of contents for whoever reads the code. Addresses are translated in locale/."""

from django.urls import path, register_converter
from django.utils.translation import gettext_lazy as _

from explainer.addresses import ArticleConverter
from explainer.views import articles, home, quizzes

register_converter(ArticleConverter, "article")

urlpatterns = [
    path("", home.show, name="home"),
    path("<article:article>/", articles.read, name="article"),
    path(_("<article:article>/quiz/"), quizzes.show, name="quiz"),
    path(_("<article:article>/quiz/review/"), quizzes.review, name="review"),
    path(_("<article:article>/quiz/start-again/"), quizzes.start_again, name="start-again"),
    path(_("<article:article>/quiz/<slug:key>/"), quizzes.ask, name="question"),
]
