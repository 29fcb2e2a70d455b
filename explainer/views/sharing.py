"""Cards of pages: the sharing room's values, filled in with absolute addresses."""

from __future__ import annotations

from html import unescape

from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from explainer.addresses import absolute
from explainer.content import Article, Edition
from explainer.sharing import Card


def article_card(article: Article, edition: Edition) -> Card:
    return Card(
        title=unescape(strip_tags(edition.title)),
        description=article.description[edition.language],
        url=absolute(reverse("article", args=[article])),
        image=picture(article),
        alt=article.card.alt[edition.language],
        language=edition.language,
        published=article.published,
        modified=article.modified,
    )


def home_card(article: Article) -> Card:
    """The home page is shared with the picture of the article that explains the name."""
    language = get_language()
    return Card(
        title=_("Every step you take pushes blood back up"),
        description=article.description[language],
        url=absolute(reverse("home")),
        image=picture(article),
        alt=article.card.alt[language],
        language=language,
    )


def picture(article: Article) -> str:
    return absolute(static(f"cards/{article.key}.{get_language()}.png"))
