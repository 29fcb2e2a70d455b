"""Whether both languages say the same, section by section.

Neither language is the original. When a section was compared and says the same in both, the hashes
of its two texts are kept in the page's agreed.toml. A text that changed since, while its twin did
not, leaves the twin out of step: older, until somebody compares them again.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.content.articles import Page
from explainer.content.wording import LANGUAGES

TOP = "top"  # what stands above the first section


def hashes(page: Page) -> dict[str, dict[str, str]]:
    """Section key → language → hash, as the texts are now."""
    found: dict[str, dict[str, str]] = {}
    for language, edition in page.editions.items():
        for key, text in ((TOP, edition.hash), *((s.key, s.hash) for s in edition.sections)):
            found.setdefault(key, dict.fromkeys(LANGUAGES, ""))[language] = text
    return found


def out_of_step(page: Page) -> Iterator[tuple[str, str]]:
    """Sections that may no longer say the same, each with the language that is older.

    The language is empty where both texts changed, or were never compared.
    """
    for key, now in hashes(page).items():
        then = page.agreed.get(key, {})
        changed = [language for language in LANGUAGES if now[language] != then.get(language)]
        if changed:
            yield key, next((language for language in LANGUAGES if language not in changed), "")


def older_sections(page: Page, language: str) -> frozenset[str]:
    """Sections that are older in this language than in the other."""
    return frozenset(key for key, older in out_of_step(page) if older == language)


def agreed_file(page: Page) -> str:
    """What agreed.toml must hold once every section was compared."""
    lines = ["# Each section's texts when both languages last said the same. Written by `manage.py upkeep`."]
    for key, now in hashes(page).items():
        pairs = ", ".join(f'{language} = "{now[language]}"' for language in LANGUAGES)
        lines.append(f"{key} = {{ {pairs} }}")
    return "\n".join(lines) + "\n"
