"""Articles: read one."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from explainer.content import Article, library
from explainer.views.published import published
from explainer.views.reading import reading_context


@published
def read(request: HttpRequest, article: Article) -> HttpResponse:
    """An article, whole, with the first question of its quiz."""
    context = reading_context(article) | {
        "article": article,
        "read_next": [library().everything[key] for key in article.read_next],
    }
    return TemplateResponse(request, "explainer/article.html", context)
