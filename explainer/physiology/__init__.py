"""Room 3: posture and gait → pressures and flows.

A teaching model of one leg, not a medical test: what it leaves out stands at the head of `pump.py`. Its
numbers stand in `parameters.toml`, what it is held to in `targets.toml`, and both are printed on the page
of sources.
"""

from explainer.physiology.activities import ACTIVITIES, Activity
from explainer.physiology.legs import CALVES, STATURES, VEINS, Leg
from explainer.physiology.parameters import PARAMETERS, Parameter
from explainer.physiology.pump import Course, Sample
from explainer.physiology.scenes import Outcome, play

__all__ = [
    "ACTIVITIES",
    "CALVES",
    "PARAMETERS",
    "STATURES",
    "VEINS",
    "Activity",
    "Course",
    "Leg",
    "Outcome",
    "Parameter",
    "Sample",
    "play",
]
