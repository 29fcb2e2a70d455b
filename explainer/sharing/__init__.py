"""Room 5: what a link to a page looks like when it is shared.

A card's words and picture, and the plain links that hand an address to somebody else. Addresses
come in ready: nothing here meets a request.
"""

from explainer.sharing.cards import Card
from explainer.sharing.links import ShareLink, share_links

__all__ = ["Card", "ShareLink", "share_links"]
