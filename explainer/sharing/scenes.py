"""What share cards show beside their words: the figures' own parts, large.

A scene stands right of the words and may go on beyond the card above, below and on the right. What matters
in it lies inside the square that small previews keep (x from 285 to 915).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from explainer.figures import back_leg, exercises, gravity, one_leg_or_both, two_pressures, varicose_vein
from explainer.figures import clot as clot_figure
from explainer.figures import loop as loop_figure
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
    other = back_leg.draw(left=True)
    plain = part("d-body", other.body) + part("d-outline", other.outline)
    return placed(plain, SECOND_LEG, LEG_SCALE, back_leg.ORIGIN) + placed(
        part("d-body", drawn.body)
        + filled("vein", drawn.vein)
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

    def gauge(shown: Gauge, colour: str) -> str:
        return (
            stroked(colour, 1.8, shown.tube + shown.ticks)
            + filled(colour, shown.column + shown.change)
            + part("d-usual", shown.before)
        )

    return placed(
        stroked("fixture", 8, drawn.chair)
        + part("d-person", one.person)
        + part("d-muscle", one.calf)
        + part("d-vein", one.vein)
        + part("d-muscle", one.heart)
        + part("d-person", one.arm)
        + stroked("artery", 3, one.artery)
        + filled("artery", one.cuff)
        + stroked("vein", 14, one.spot)
        + gauge(one.on_arm, "artery")
        + gauge(one.at_ankle, "vein")
        + part("d-ground", drawn.ground),
        TIPTOE,
        TIPTOE_SCALE,
    )


def clot() -> str:
    """A vein of the calf cut open, with a clot in a pocket of its valve and a piece that breaks off."""
    drawn = clot_figure.draw().close_up
    return placed(
        part("d-lumen", drawn.blood)
        + part("d-arrow-flow", drawn.flow)
        + part("d-clot", drawn.clot + drawn.piece)
        + stroked("clot-shade", 1.6, drawn.layers)
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
        + filled("person", drawn.usual)
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
    return placed(
        part("d-person", drawn.contour)
        + stroked("vein", 3.6, drawn.vein)
        + stroked("artery", 3.6, drawn.artery + drawn.branches)
        + stroked("artery", 6, drawn.arch)
        + part("d-muscle", drawn.heart)
        + filled("artery", drawn.artery_heads)
        + filled("vein", drawn.vein_heads)
        + part("d-muscle", drawn.calf.inner_head + drawn.calf.outer_head),
        LOOP,
        LOOP_SCALE,
        (loop_figure.MIDDLE, 0),
    )


def part(kind: str, path: str) -> str:
    """A part of a drawing in its role."""
    return f'<path class="{kind}" d="{path}"/>'


def filled(colour: str, path: str) -> str:
    """A part that has no role of its own, as an area in a colour of the site."""
    return f'<path d="{path}" fill="{colours()[colour]}"/>'


def stroked(colour: str, breadth: float, path: str) -> str:
    """The same as a line [drawing units]."""
    return f'<path d="{path}" stroke="{colours()[colour]}" stroke-width="{breadth}"/>'


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
