"""The pictures of the quiz by name: a question of the kind "point at the picture" marks spots on one.

Must be true of all of them:
- a spot is told by where it is: no part is coloured, drawn larger or in more detail because it is an answer
- no words but the letters of the pins
- pins lie so far apart that a thumb takes one; none hides the part it points at
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from explainer.figures import picture_body, picture_leg, picture_pairs, picture_postures, picture_vein
from explainer.figures.picture import Picture, Pin, Spot, pins

PICTURES: Mapping[str, Callable[[], Picture]] = {
    "body": picture_body.draw,
    "leg-side": picture_leg.draw,
    "pairs-of-legs": picture_pairs.draw,
    "postures": picture_postures.draw,
    "vein": picture_vein.draw,
}

__all__ = ["PICTURES", "Picture", "Pin", "Spot", "pins"]
