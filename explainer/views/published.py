"""Pages that are the same bytes for every reader: rendered once, compressed once, then kept.

The ETag is weak and the same for every encoding, so a reader who has the page in one of them is
told so whatever the next request accepts.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial, wraps
from hashlib import sha256
from threading import Lock

import brotli
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Page:
    """A finished page in every encoding a reader may accept. Few take it plain, so it is not kept so."""

    gzip: bytes
    brotli: bytes
    etag: str
    headers: dict[str, str]

    @classmethod
    def of(cls, response: HttpResponse, quality: int = 11) -> Page:
        """The page of a response; `quality` is how hard brotli tries, 0 to 11."""
        body = response.content
        return cls(
            gzip=gzip.compress(body, mtime=0),
            brotli=brotli.compress(body, mode=brotli.MODE_TEXT, quality=quality),
            etag=f'W/"{sha256(body).hexdigest()[:24]}"',
            headers=dict(response.items()),
        )

    @property
    def plain(self) -> bytes:
        return brotli.decompress(self.brotli)

    def response(self, accepted: str) -> HttpResponse:
        encoding = choose_encoding(accepted)
        response = HttpResponse(getattr(self, encoding or "plain"), headers=self.headers)
        if encoding:
            response["Content-Encoding"] = {"brotli": "br"}.get(encoding, encoding)
        response["Content-Length"] = len(response.content)
        response["ETag"] = self.etag
        return response


def choose_encoding(accepted: str) -> str:
    """The smallest encoding an Accept-Encoding header allows: "brotli", "gzip" or none.

    >>> choose_encoding("gzip, br;q=0")
    'gzip'
    """
    weights = {}
    for part in accepted.lower().split(","):
        name, _, weight = part.partition(";")
        weights[name.strip()] = weight.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    allowed = {name for name, is_allowed in weights.items() if is_allowed}
    return "brotli" if "br" in allowed else "gzip" if "gzip" in allowed else ""


def published(view: View | None = None, *, at_most: int | None = None, quality: int = 11) -> View:
    """Keeps what the view answers and hands it to everybody. The view may use the language and its
    arguments alone.

    at_most   how many pages are kept, the newest; needed only where readers can ask for more of them than
              there is room for
    quality   how hard brotli tries; less where a reader waits for it
    """
    if view is None:
        return partial(published, at_most=at_most, quality=quality)
    kept: dict[tuple, Page] = {}
    keeping = Lock()

    @require_safe
    @wraps(view)
    def answer(request: HttpRequest, **kwargs) -> HttpResponse:
        key = (get_language(), *(value.key for value in kwargs.values()))
        page = kept.get(key)
        if page is None:
            response = view(request, **kwargs)
            if hasattr(response, "render"):
                response.render()
            if response.status_code != 200:
                return response
            page = Page.of(response, quality)
            if not settings.DEBUG:
                with keeping:
                    kept[key] = page
                    if at_most is not None and len(kept) > at_most:
                        del kept[next(iter(kept))]
        response = page.response(request.headers.get("Accept-Encoding", ""))
        patch_vary_headers(response, ["Accept-Encoding"])
        # A shared cache and then a browser's may each hold it this long: an hour in all at most, because
        # a corrected telephone number must not live on for a day.
        patch_cache_control(response, public=True, max_age=60, s_maxage=300, stale_while_revalidate=1500)
        return get_conditional_response(request, page.etag, None, response)

    answer.unkept = view
    return answer
