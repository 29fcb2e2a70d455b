"""Articles: read one."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import get_language

from explainer.content import Article
from explainer.sharing import share_links
from explainer.views.published import published
from explainer.views.sharing import article_card


@published
def read(request: HttpRequest, article: Article) -> HttpResponse:
    """An article, whole, with the first question of its quiz."""
    edition = article.editions[get_language()]
    card = article_card(article, edition)
    return TemplateResponse(
        request,
        "explainer/article.html",
        {
            "article": article,
            "edition": edition,
            "card": card,
            "share": share_links(card.title, card.url),
            "question": article.quiz.questions[0],
        },
    )
