"""Whose leg it is, and what that changes: veins, calf, stocking, stature."""

from __future__ import annotations

from dataclasses import dataclass, replace

from explainer.physiology.parameters import value
from explainer.physiology.vessels import Vein

VEINS = ("healthy", "surface", "deep", "after-clot", "blocked")
CALVES = ("weak", "usual", "strong")
STATURES = range(140, 201, 5)  # cm


@dataclass(frozen=True)
class Leg:
    """One leg.

    veins      "healthy"; "surface" or "deep": the valves there leak; "after-clot": deep, linking and surface
               valves leak and the deep vein is narrowed; "blocked": narrowed above the knee, valves tight
    calf       how hard the muscle can squeeze
    stocking   whether it wears one; its pressure is a parameter
    stature    body height [cm], 140 to 200
    """

    veins: str = "healthy"
    calf: str = "usual"
    stocking: bool = False
    stature: float = 170

    def __post_init__(self) -> None:
        if self.veins not in VEINS or self.calf not in CALVES:
            raise ValueError(f"no such leg: {self.veins} veins, {self.calf} calf")
        if not STATURES[0] <= self.stature <= STATURES[-1]:
            raise ValueError(f"a stature of {self.stature:g} cm is outside what the model was made for")

    @property
    def mechanics(self) -> Mechanics:
        """What the leg is made of."""
        healthy = Mechanics(
            popliteal_resistance=value("popliteal_resistance"),
            iliac_resistance=value("iliac_resistance"),
            popliteal_leak=0,
            surface_leak=0,
            linking_leak=value("linking_leak"),
            squeeze=value("squeeze_pressure") * value(f"{self.calf}_calf"),
            stocking=value("stocking_pressure") if self.stocking else 0,
        )
        return replace(healthy, **changes(self.veins))


@dataclass(frozen=True)
class Mechanics:
    """Resistances [mmHg·s/mL], leaks of shut valves [mL/s a mmHg] and pressures from outside [mmHg]."""

    popliteal_resistance: float
    iliac_resistance: float
    popliteal_leak: float
    surface_leak: float
    linking_leak: float
    squeeze: float
    stocking: float


def changes(veins: str) -> dict[str, float]:
    """What is not as in a healthy leg."""
    if veins == "surface":
        return {"surface_leak": value("surface_leak")}
    if veins == "deep":
        return {"popliteal_leak": value("deep_leak"), "linking_leak": value("deep_linking_leak")}
    if veins == "after-clot":
        return {
            "popliteal_resistance": value("scarred_popliteal_resistance"),
            "iliac_resistance": value("scarred_iliac_resistance"),
            "popliteal_leak": value("scarred_leak"),
            "surface_leak": value("scarred_surface_leak"),
            "linking_leak": value("scarred_linking_leak"),
        }
    if veins == "blocked":
        return {
            "popliteal_resistance": value("blocked_popliteal_resistance"),
            "iliac_resistance": value("blocked_iliac_resistance"),
        }
    return {}


def deep_vein() -> Vein:
    """All veins between and inside the calf muscles as one."""
    return bag("deep")


def surface_vein() -> Vein:
    """The veins under the skin of calf and foot as one."""
    return bag("surface")


def bag(which: str) -> Vein:
    """A compartment by the name of its parameters."""
    return Vein(
        slack=value(f"{which}_slack"),
        stretch=value(f"{which}_stretch"),
        stiffness=value("wall_stiffness"),
        collapse=value("collapse_pressure"),
    )
