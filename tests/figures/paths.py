"""Paths as points, so that a test can ask where a drawn line really runs."""

from __future__ import annotations

from math import hypot
from re import findall

from explainer.figures.curves import POINTS, Point, bezier

STEPS = 8  # points to a curve


def points_of(path: str) -> list[Point]:
    """Points along a path as the figures write it (M, and c, s, q, t, l, z or their capitals)."""
    tokens, at, command = findall(r"[A-Za-z]|-?\d*\.?\d+", path), 0, ""
    points: list[Point] = []
    here, handle = (0.0, 0.0), (0.0, 0.0)
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        count = POINTS[command.upper()]
        numbers = [float(token) for token in tokens[at : at + 2 * count]]
        at += 2 * count
        from_ = here if command.islower() else (0.0, 0.0)
        given = [(x + from_[0], y + from_[1]) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if command in "Zz":
            continue
        if command in "CcSs":
            first = given[0] if command in "Cc" else (2 * here[0] - handle[0], 2 * here[1] - handle[1])
            points += [bezier(here, first, *given[-2:], step / STEPS) for step in range(1, STEPS)]
            handle = given[-2]
        if command in "QqTt":
            handle = given[0] if command in "Qq" else (2 * here[0] - handle[0], 2 * here[1] - handle[1])
            one, two = (
                [(a + 2 * b) / 3 for a, b in zip(end, handle, strict=True)] for end in (here, given[-1])
            )
            points += [bezier(here, one, two, given[-1], step / STEPS) for step in range(1, STEPS)]
        here = given[-1]
        points.append(here)
    return points


def is_inside(point: Point, contour: list[Point]) -> bool:
    """Whether a point lies within a closed contour: a line from it crosses that an odd number of times."""
    x, y = point
    crossed = [
        (y1 - y) * (x0 - x1) / (y1 - y0) + x1 > x
        for (x0, y0), (x1, y1) in zip(contour, contour[1:] + contour[:1], strict=True)
        if (y0 > y) != (y1 > y)
    ]
    return sum(crossed) % 2 == 1


def distance(point: Point, line: list[Point]) -> float:
    """From a point to the nearest point of a line, which has points close together."""
    return min(hypot(point[0] - x, point[1] - y) for x, y in line)
