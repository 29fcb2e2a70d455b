"""Room 4: points → drawings.

Each figure of the site is a module with a `draw()`; what it returns is paths and places, without
colour, words or markup. Parts that several figures share are modules named after the part.
"""

from collections.abc import Callable, Mapping

from explainer.figures import beat, gravity, loop, valve

# Every figure by the name that articles and templates use.
FIGURES: Mapping[str, Callable[[], object]] = {
    "beat": beat.draw,
    "gravity": gravity.draw,
    "loop": loop.draw,
    "valve": valve.draw,
}

__all__ = ["FIGURES"]
