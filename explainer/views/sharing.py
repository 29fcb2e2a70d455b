"""Cards of pages: the sharing room's values, filled in with absolute addresses."""

from __future__ import annotations

from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from explainer.addresses import absolute
from explainer.content import Article, Edition, Page, library
from explainer.content.articles import ClaimEdition, ClaimPage
from explainer.content.plain import opening, plain
from explainer.sharing import Card

DESCRIPTION = 155  # signs that a search engine or a chat shows of a page's description


def page_card(page: Page, edition: Edition) -> Card:
    is_article = isinstance(page, Article)
    return Card(
        title=plain(edition.title),
        description=page.description[edition.language],
        url=absolute(library().shared.addresses[page.key][edition.language]),
        image=picture(page),
        alt=page.card.alt[edition.language],
        language=edition.language,
        published=page.published if is_article else None,
        modified=page.modified if is_article else None,
    )


def claim_card(claim: ClaimPage, edition: ClaimEdition) -> Card:
    """A claim is shared with its fact as headline; the picture is the ledger's."""
    page = library().pages["is-it-true"]
    language = get_language()
    return Card(
        title=plain(edition.claim.fact),
        description=opening(plain(edition.claim.known), DESCRIPTION),
        url=absolute(edition.claim.address),
        image=picture(page),
        alt=page.card.alt[language],
        language=language,
    )


def home_card(article: Article) -> Card:
    """The home page is shared with the picture of the article that explains the name."""
    return Card(
        title=_("Every step you take pushes blood back up"),
        description=article.description[get_language()],
        url=absolute(reverse("home")),
        image=picture(article),
        alt=article.card.alt[get_language()],
        language=get_language(),
    )


def picture(page: Page) -> str:
    return absolute(static(f"cards/{page.key}.{get_language()}.png"))
