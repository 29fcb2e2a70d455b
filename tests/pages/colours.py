"""How strongly two colours differ, as WCAG 2 reckons it."""

from __future__ import annotations

import re
from typing import NamedTuple


class Colour(NamedTuple):
    """Red, green and blue, 0 to 255 each."""

    red: float
    green: float
    blue: float

    @classmethod
    def read(cls, css: str) -> Colour:
        """From what a browser computes: rgb(31, 26, 43)."""
        red, green, blue, *alpha = (float(number) for number in re.findall(r"[\d.]+", css))
        if alpha not in ([], [1]):
            raise ValueError(f"{css} lets its ground shine through")
        return cls(red, green, blue)

    @property
    def luminance(self) -> float:
        red, green, blue = (
            part / 12.92 if (part := number / 255) <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for number in self
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


WHITE = Colour(255, 255, 255)


def contrast(one: Colour, other: Colour) -> float:
    """1 for the same colour, 21 for black on white.

    >>> contrast(Colour(0, 0, 0), WHITE)
    21.0
    """
    darker, lighter = sorted((one.luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
