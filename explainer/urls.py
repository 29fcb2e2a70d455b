"""The table of contents for whoever reads the code. Addresses are translated in locale/."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path, register_converter
from django.utils.translation import gettext_lazy as _

from explainer import addresses
from explainer.views import (
    articles,
    claims,
    classes,
    home,
    pump,
    quizzes,
    reference,
    reminders,
    search,
    staff,
)

register_converter(addresses.ArticleConverter, "article")
register_converter(addresses.ClaimConverter, "claim")
register_converter(addresses.KeysConverter, "keys")
register_converter(addresses.QuizzedConverter, "quizzed")

# The steps of a quiz, wherever somebody sits down to it.
steps = [
    path("", quizzes.show, name="show"),
    path(_("review/"), quizzes.review, name="review"),
    path(_("start-again/"), quizzes.start_again, name="start-again"),
    path("<slug:key>/", quizzes.ask, name="question"),
]

urlpatterns = [
    path("", home.show, name="home"),
    path(_("<quizzed:page>/quiz/reminder.ics"), reminders.calendar, name="reminder"),
    path(_("<quizzed:page>/quiz/again/<keys:keys>/"), include((steps, "again"))),
    path(_("<quizzed:page>/quiz/"), include((steps, "quiz"))),
    path(_("is-it-true/"), claims.ledger, name="ledger"),
    path(_("is-it-true/<claim:claim>/"), claims.read, name="claim"),
    path(_("get-help/"), reference.get_help, name="get-help"),
    path(_("pump/"), pump.show, name="pump"),
    path(_("pump/figure/"), pump.figure, name="pump-figure"),
    path(_("glossary/"), reference.glossary, name="glossary"),
    path(_("sources/"), reference.sources, name="sources"),
    path(_("about/"), reference.about, name="about"),
    path(_("search/"), search.find, name="search"),
    path(_("quizzes/"), quizzes.overview, name="quizzes"),
    path(_("class/"), classes.door, name="class-door"),
    path(_("class/teacher/<uuid:classroom_id>/"), classes.totals, name="class-totals"),
    path(_("class/teacher/<uuid:classroom_id>/paper/"), classes.paper, name="class-paper"),
    path(_("class/<slug:code>/"), include((steps, "class"))),
    path(_("staff/"), staff.quizzes, name="staff"),
    path(_("staff/log-in/"), LoginView.as_view(template_name="explainer/log_in.html"), name="log-in"),
    path(_("staff/log-out/"), LogoutView.as_view(next_page="home"), name="log-out"),
    path("<article:article>/", articles.read, name="article"),
]
