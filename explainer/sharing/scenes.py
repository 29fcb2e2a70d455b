"""What share cards show beside their words: the figures' own parts, large.

A scene stands right of x = LEFT and may go on beyond the card above, below and on the right. What matters
in it lies inside the square that small previews keep (x from 285 to 915).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from explainer.figures import back_leg, gravity
from explainer.figures import loop as loop_figure
from explainer.figures.back_leg import BackLeg
from explainer.figures.curves import Point
from explainer.sharing.inks import colours

LEG_SCALE = 1.74  # of the large leg, in its own units
LEG: Point = (765, 98)  # where its knee is [px]: the heart is in the middle of a square crop
SECOND_LEG: Point = (1040, 98)
COLUMN_SCALE = 2.75
COLUMN: Point = (640, 600)
LOOP_SCALE = 1.62
LOOP: Point = (860, 14)


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


def column() -> str:
    """One who sits and one who stands, each with the column of blood at the ankle, at one scale."""
    drawn = gravity.draw()
    ground = placed(part("d-ground", "M-20 0H600"), COLUMN, COLUMN_SCALE)
    return ground + "".join(
        placed(
            f'<g stroke="{colours()["fixture"]}" stroke-width="5" stroke-linecap="butt">'
            f'<path d="{one.support}"/></g>'
            + part("d-person", one.person)
            + part("d-vein", one.vein)
            + part("d-person", one.arm)
            + part("d-muscle", one.heart)
            + part("d-blood", one.bar.path),
            (COLUMN[0] + x, COLUMN[1]),
            COLUMN_SCALE,
        )
        for one, x in ((drawn.sitting, 0), (drawn.standing, 300))
    )


def loop() -> str:
    """The heart and the calf of one body, an artery and a vein between them."""
    drawn = loop_figure.draw()
    artery, vein = colours()["artery"], colours()["vein"]
    return placed(
        part("d-person", drawn.contour)
        + f'<path d="{drawn.vein}" stroke="{vein}" stroke-width="3.6"/>'
        + f'<path d="{drawn.artery}{drawn.branches}" stroke="{artery}" stroke-width="3.6"/>'
        + f'<path d="{drawn.arch}" stroke="{artery}" stroke-width="6"/>'
        + part("d-muscle", drawn.heart)
        + f'<path d="{drawn.artery_heads}" fill="{artery}"/><path d="{drawn.vein_heads}" fill="{vein}"/>'
        + part("d-muscle", drawn.calf.inner_head + drawn.calf.outer_head),
        LOOP,
        LOOP_SCALE,
        (loop_figure.MIDDLE, 0),
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
    "column": column,
    "leg": leg,
    "loop": loop,
}
