"""The claim ledger: all claims, some of them, or one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import get_language

from explainer.content import ClaimPage, library
from explainer.content.articles import LEDGER
from explainer.content.claims import TOPICS
from explainer.content.editions import care_card
from explainer.content.wording import VERDICTS
from explainer.sharing import share_links
from explainer.views.published import published
from explainer.views.reading import reading_context
from explainer.views.sharing import claim_card


@dataclass(frozen=True)
class Filter:
    """Which claims are shown: of a topic, of a verdict, or all. There are few, and each is kept."""

    topic: str = ""
    verdict: str = ""
    is_known: bool = True  # False when something was asked for that the ledger does not have

    @classmethod
    def of(cls, topic: str, verdict: str) -> Filter:
        if topic not in {"", *TOPICS} or verdict not in {"", *VERDICTS}:
            return cls(is_known=False)
        return cls(topic, verdict)

    @property
    def key(self) -> tuple[str, str, bool]:
        return self.topic, self.verdict, self.is_known

    @property
    def address(self) -> str:
        parts = {name: value for name, value in (("topic", self.topic), ("verdict", self.verdict)) if value}
        return reverse("ledger") + (f"?{urlencode(parts)}" if parts else "")

    def holds(self, claim: ClaimPage) -> bool:
        return self.topic in {"", claim.text.topic} and self.verdict in {"", claim.text.verdict}

    def link(self, field: str, value: str) -> dict:
        """This filter with one part changed: its name, how many claims it leaves, where it leads. A
        part that is chosen already leads back."""
        changed = replace(self, **{field: value})
        is_chosen = changed == self
        return {
            "name": value,
            "count": sum(changed.holds(claim) for claim in library().claims.values()),
            "is_chosen": is_chosen,
            "address": replace(self, **{field: ""}).address if is_chosen else changed.address,
        }


def ledger(request: HttpRequest) -> HttpResponse:
    """All claims, or those of a topic or a verdict."""
    wanted = Filter.of(request.GET.get("topic", ""), request.GET.get("verdict", ""))
    return filtered(request, wanted=wanted)


@published
def filtered(request: HttpRequest, wanted: Filter) -> HttpResponse:
    language = get_language()
    claims = library().claims.values()
    shown = [claim for claim in claims if wanted.holds(claim)]
    groups = {
        topic: [claim.editions[language].claim for claim in shown if claim.text.topic == topic]
        for topic in TOPICS
    }
    context = reading_context(library().pages[LEDGER]) | {
        "filter": wanted,
        "verdicts": [
            wanted.link("verdict", verdict) | {"strength": VERDICTS.index(verdict)}
            for verdict in reversed(VERDICTS)
        ],
        "topics": [wanted.link("topic", topic) for topic in TOPICS],
        "groups": {topic: found for topic, found in groups.items() if found},
        "shown": len(shown),
        "total": len(claims),
    }
    return TemplateResponse(request, "explainer/ledger.html", context)


@published
def read(request: HttpRequest, claim: ClaimPage) -> HttpResponse:
    """One claim, with what to do instead and its sources."""
    language = get_language()
    edition = claim.editions[language]
    card = claim_card(claim, edition)
    page = library().pages[LEDGER]
    context = {
        "page": page,
        "changes": claim.changes,
        "edition": edition,
        "claim": edition.claim,
        "origin": claim.text.origin,
        "topic": claim.text.topic,
        "others": [other.editions[language].claim for other in library().others_on(claim)],
        "told_in": library().articles_with(claim),
        "emergency": care_card(library().shared.care["emergency"], language),
        "card": card,
        "share": share_links(card.title, card.url),
    }
    return TemplateResponse(request, "explainer/claim.html", context)
