"""What the template of a page of words needs, be it an article, a claim list or the glossary."""

from __future__ import annotations

from django.utils.translation import get_language

from explainer.content import Page
from explainer.content.agreeing import older_sections
from explainer.sharing import share_links
from explainer.views.sharing import page_card


def reading_context(page: Page) -> dict:
    language = get_language()
    edition = page.editions[language]
    card = page_card(page, edition)
    return {
        "page": page,
        "changes": page.changes,
        "edition": edition,
        "older": older_sections(page, language),
        "card": card,
        "share": share_links(card.title, card.url),
    }
