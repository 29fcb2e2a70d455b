"""Standing still: the column of blood between the heart and a place on the leg.

Lying, sitting and standing differ in nothing else here. The column's top is the heart, as pollack1949
found; its height is a share of stature, set by eye to the measured pressures, because the vein's way is
shorter than the measured distance on the skin (discussed by Franceschi 2017, doi:10.24019/jtavr.24).
"""

from __future__ import annotations

from dataclasses import dataclass

from explainer.physiology.parameters import value

PRESSURE_A_CM = value("blood_weight")  # mmHg a cm of blood


@dataclass(frozen=True)
class Columns:
    """Weight of the blood that stands over a place [mmHg].

    calf    from the heart to the middle of the calf
    ankle   from there on to the ankle
    """

    calf: float
    ankle: float


def columns(posture: str, stature: float) -> Columns:
    """The columns of a posture.

    posture   "lying", "sitting" or "standing"
    stature   body height [cm], 140 to 200

    >>> round(columns("standing", 170).calf + columns("standing", 170).ankle)
    84
    """
    if posture == "lying":
        return Columns(0, 0)
    height = value(f"{posture}_height") * stature
    ankle = value("calf_height")
    return Columns(PRESSURE_A_CM * (height - ankle), PRESSURE_A_CM * ankle)
