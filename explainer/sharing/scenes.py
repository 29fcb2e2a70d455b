"""What share cards show beside their words: the figures' own parts, large.

A scene stands right of x = LEFT and may go on beyond the card above, below and on the right. What matters
in it lies inside the square that small previews keep (x from 285 to 915).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from explainer.figures import back_leg, exercises, gravity, one_leg_or_both, two_pressures, varicose_vein
from explainer.figures import clot as clot_figure
from explainer.figures import loop as loop_figure
from explainer.figures.back_leg import BackLeg
from explainer.figures.curves import Point
from explainer.figures.gauge import Gauge
from explainer.sharing.inks import colours, mixed

LEG_SCALE = 1.74  # of the large leg, in its own units
LEG: Point = (765, 98)  # where its knee is [px]: the heart is in the middle of a square crop
SECOND_LEG: Point = (1040, 98)
COLUMN_SCALE = 2.75
COLUMN: Point = (640, 600)
VARICOSE_LEG_SCALE = 1.72
VARICOSE_LEG: Point = (690, 0)
TIPTOE_SCALE = 1.5
TIPTOE: Point = (660, 606)
CLOT_SCALE = 3.6
CLOT: Point = (370, -10)
ONE_LEG_SCALE = 2.9
ONE_LEG: Point = (650, 40)
HEEL_RAISE_SCALE = 2.6
HEEL_RAISE: Point = (680, 600)
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


def varicose_leg() -> str:
    """A leg from its inner side with the wound vein under its skin."""
    drawn = varicose_vein.draw().leg
    return placed(
        part("d-body d-outline", drawn.skin)
        + part("d-vein", drawn.vein)
        + part("d-blood-held", drawn.vein)
        + part("d-leader", drawn.ankle_bone),
        VARICOSE_LEG,
        VARICOSE_LEG_SCALE,
    )


def tiptoe() -> str:
    """One on tiptoe: a cuff on the arm shows a rise, a gauge at the ankle a fall."""
    drawn = two_pressures.draw()
    one = drawn.tiptoe
    red, blue, fixture = (colours()[name] for name in ("artery", "vein", "fixture"))

    def gauge(shown: Gauge, colour: str) -> str:
        return (
            f'<path d="{shown.tube}{shown.ticks}" stroke="{colour}" stroke-width="1.8"/>'
            f'<path d="{shown.column}{shown.change}" fill="{colour}"/>' + part("d-usual", shown.before)
        )

    return placed(
        f'<path d="{drawn.chair}" stroke="{fixture}" stroke-width="8"/>'
        + part("d-person", one.person)
        + part("d-muscle", one.calf)
        + part("d-vein", one.vein)
        + part("d-muscle", one.heart)
        + part("d-person", one.arm)
        + f'<path d="{one.artery}" stroke="{red}" stroke-width="3"/><path d="{one.cuff}" fill="{red}"/>'
        + f'<path d="{one.spot}" stroke="{blue}" stroke-width="14"/>'
        + gauge(one.on_arm, red)
        + gauge(one.at_ankle, blue)
        + part("d-ground", drawn.ground),
        TIPTOE,
        TIPTOE_SCALE,
    )


def clot() -> str:
    """A vein of the calf cut open, with a clot in a pocket of its valve and a piece that breaks off."""
    drawn = clot_figure.draw().close_up
    shade = colours()["clot-shade"]
    return placed(
        part("d-lumen", drawn.blood)
        + part("d-arrow-flow", drawn.flow)
        + part("d-clot", drawn.clot + drawn.piece)
        + f'<path d="{drawn.layers}" stroke="{shade}" stroke-width="1.6"/>'
        + part("d-flap", drawn.flaps)
        + f'<path class="d-wall" fill-rule="evenodd" d="{drawn.wall}"/>',
        CLOT,
        CLOT_SCALE,
    )


def one_leg() -> str:
    """Two lower legs from behind: one as it always was, the other swollen around that outline."""
    drawn, fluid = one_leg_or_both.draw(), mixed("fluid", "fluid-pale", 0.45)
    return placed(
        part("d-person", drawn.usual)
        + part("d-leader", drawn.folds)
        + f'<g transform="{drawn.mirror}"><path d="{drawn.calf}" fill="{fluid}"/>'
        + f'<path d="{drawn.usual}" fill="{colours()["person"]}"/>'
        + part("d-usual", drawn.usual)
        + part("d-outline", drawn.calf)
        + part("d-leader", drawn.tense)
        + "</g>"
        + part("d-ground", "M-40 196H400"),
        ONE_LEG,
        ONE_LEG_SCALE,
    )


def heel_raise() -> str:
    """One who holds on to a worktop with both hands and rises on the toes."""
    drawn = exercises.standing_heel_raises()
    body = drawn.second
    return placed(
        part("d-fixture", drawn.support)
        + part("d-person", body.person)
        + part("d-muscle", body.calf)
        + part("d-person", body.arm)
        + part("d-arrow-move", drawn.arrows[1])
        + part("d-ground", "M-40 0H400"),
        HEEL_RAISE,
        HEEL_RAISE_SCALE,
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
    "clot": clot,
    "column": column,
    "heel-raise": heel_raise,
    "leg": leg,
    "loop": loop,
    "one-leg": one_leg,
    "tiptoe": tiptoe,
    "varicose-leg": varicose_leg,
}
