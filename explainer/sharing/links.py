"""Plain links that share an address: no script of theirs, and nothing leaves until one is tapped."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True)
class ShareLink:
    name: str
    href: str
    is_first: bool  # shown at once; the rest stands behind “more”


# WhatsApp takes one text, so words and address are joined there, the address last.
PLACES = (
    ("WhatsApp", "https://wa.me/?text={text}%20{url}", True),
    ("Facebook", "https://www.facebook.com/sharer/sharer.php?u={url}", True),
    ("X", "https://x.com/intent/post?text={text}&url={url}", True),
    ("Telegram", "https://t.me/share/url?url={url}&text={text}", True),
    ("LINE", "https://social-plugins.line.me/lineit/share?url={url}&text={text}", False),
    ("Threads", "https://www.threads.com/intent/post?text={text}&url={url}", False),
    ("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url={url}", False),
    ("E-mail", "mailto:?subject={text}&body={text}%0A{url}", False),
)


def share_links(text: str, url: str) -> tuple[ShareLink, ...]:
    """A link for each place, with every value percent-encoded.

    >>> share_links("Is it true?", "https://example.org/en/")[0].href
    'https://wa.me/?text=Is%20it%20true%3F%20https%3A%2F%2Fexample.org%2Fen%2F'
    """
    values = {"text": quote(text, safe=""), "url": quote(url, safe="")}
    return tuple(ShareLink(name, address.format(**values), is_first) for name, address, is_first in PLACES)
