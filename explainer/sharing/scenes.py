"""What share cards show beside their words: the figures' own parts, large.

A scene stands right of x = LEFT and may go on beyond the card above, below and on the right. What matters
in it lies inside the square that small previews keep (x from 285 to 915).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from explainer.figures import back_leg
from explainer.figures.back_leg import BackLeg
from explainer.figures.curves import Point
from explainer.sharing.inks import colours

LEG_SCALE = 1.74  # of the large leg, in its own units
LEG: Point = (765, 98)  # where its knee is [px]: the heart is in the middle of a square crop
SECOND_LEG: Point = (1040, 98)


def leg() -> str:
    """The leg whose calf is a heart, larger than the card; the other, plain, says that this is a body."""
    drawn = back_leg.draw()
    return placed(plain_leg(back_leg.draw(left=True)), SECOND_LEG, LEG_SCALE, back_leg.ORIGIN) + placed(
        part("d-body", drawn.body)
        + f'<path d="{drawn.vein}" fill="{colours()["vein"]}"/>'
        + part("d-tendon", drawn.tendon)
        + part("d-fascia", drawn.gap)
        + part("d-muscle", drawn.inner_head + drawn.outer_head)
        + part("d-fibre", drawn.fibres)
        + part("d-seam", drawn.seam)
        + part("d-outline", drawn.outline),
        LEG,
        LEG_SCALE,
        back_leg.ORIGIN,
    )


def plain_leg(drawn: BackLeg) -> str:
    return part("d-body", drawn.body) + part("d-outline", drawn.outline)


def part(kind: str, path: str) -> str:
    """A part of a drawing in its role."""
    return f'<path class="{kind}" d="{path}"/>'


def placed(parts: str, at: Point, scale: float, origin: Point = (0, 0)) -> str:
    """A drawing enlarged so that its `origin` stands at `at` [px]."""
    x, y = at[0] - origin[0] * scale, at[1] - origin[1] * scale
    return f'<g transform="translate({x:.1f} {y:.1f}) scale({scale})">{parts}</g>'


SCENES: Mapping[str, Callable[[], str]] = {
    "leg": leg,
}
