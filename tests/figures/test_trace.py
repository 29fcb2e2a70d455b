"""The trace tells what it was given: no pressure higher or later than it was, and no word on a line."""

import re
from itertools import pairwise
from math import exp, hypot, inf, pi, sin
from pathlib import Path

import pytest
from django.template import Context
from django.template.loader import get_template

from explainer.figures import trace
from explainer.figures.trace import Band, Line, draw
from explainer.figures.trace_line import pressure_at, simplified
from tests.figures.paths import points_of

CSS = (Path(__file__).parents[2] / "static" / "css" / "trace.css").read_text()
SECONDS = [75 * step / 4000 for step in range(4001)]
START, EACH = 5, 1.6
STANDING = Band(75, 95)
WALKING = Band(20, 30, start=5, end=25)
RAISES = [(START + EACH * index, START + EACH * index + 0.7) for index in range(10)]


def working(lows: list[float], *, every: float = EACH, back: float = 14, still: float = 88) -> Line:
    """Standing still, then squeezes that end at these pressures, then the way back."""

    def pressure(time: float) -> float:
        index = int((time - START) / every)
        if time < START:
            return still
        if index >= len(lows):
            return still - (still - lows[-1]) * exp(-(time - START - every * len(lows)) / back)
        base, since = ([still, *lows])[index], (time - START) % every
        if since < 0.35:
            return base + 6 * sin(since / 0.35 * pi / 2)
        return base + 6 - (base + 6 - lows[index]) * (since - 0.35) / (every - 0.35)

    return Line(SECONDS, [pressure(time) for time in SECONDS])


HEALTHY = working([59, 44, 34, 29, 25, 23, 22, 22, 21, 20])
LEAKY = working([75, 64, 58, 54, 52, 50, 50, 50, 50, 50], back=4)
WALK = working([88 - 66 * (1 - exp(-index / 4)) for index in range(1, 26)], every=1.2)
LYING = Line(SECONDS, [5.0] * len(SECONDS))
TALL_PERSON = working([80, 60, 45, 40, 35, 33, 32, 31, 30, 30], still=114)
LINES = {"healthy": HEALTHY, "leaky": LEAKY, "walk": WALK, "lying": LYING, "tall person": TALL_PERSON}

each_line = pytest.mark.parametrize("line", LINES.values(), ids=LINES.keys())


def scales(drawn: trace.Trace) -> tuple[float, float]:
    """Units to a second and to a mmHg, read from the marks of the axes."""
    (x0, t0), *_, (x1, t1) = drawn.time_marks
    (y0, p0), *_, (y1, p1) = drawn.pressure_marks
    return (x1 - x0) / (t1 - t0), (y0 - y1) / (p1 - p0)


def seconds_of(drawn: trace.Trace, path: str) -> list[float]:
    return [(x - drawn.left) / scales(drawn)[0] for x, _ in points_of(path)]


def off(point: tuple[float, float], path: list[tuple[float, float]]) -> float:
    """How far a point is from a path of straight stretches."""
    nearest = inf
    for (x0, y0), (x1, y1) in pairwise(path):
        way = (x1 - x0, y1 - y0)
        along = (point[0] - x0) * way[0] + (point[1] - y0) * way[1]
        share = min(max(along / (way[0] ** 2 + way[1] ** 2), 0), 1)
        nearest = min(nearest, hypot(x0 + way[0] * share - point[0], y0 + way[1] * share - point[1]))
    return nearest


def rectangle(drawn: trace.Trace, band: trace.Measured) -> tuple[float, float, float, float]:
    """What the words of a band may take: left, right, top, bottom."""
    x, y, size = band.words.x, band.words.y, trace.TYPE
    sides = (x, drawn.box[2]) if band.words.anchor == "start" else (0, x)
    return (*sides, y, y + size) if band.words.is_below else (*sides, y - size, y)


def is_on(rectangle: tuple[float, float, float, float], path: str) -> bool:
    left, right, top, bottom = rectangle
    for (x0, y0), (x1, y1) in pairwise(points_of(path)):
        for step in range(9):
            x, y = x0 + (x1 - x0) * step / 8, y0 + (y1 - y0) * step / 8
            if left < x < right and top < y < bottom:
                return True
    return False


@each_line
def test_a_simplified_line_is_within_its_tolerance_of_every_pressure(line):
    few = simplified(line, trace.TOLERANCE)
    off = [abs(pressure_at(few, t) - p) for t, p in zip(line.times, line.pressures, strict=True)]
    assert max(off) <= trace.TOLERANCE
    assert len(few.times) < 150


@each_line
def test_the_drawn_line_is_within_the_tolerance_of_every_pressure(line):
    drawn = draw([line])
    second, mmhg = scales(drawn)
    path = points_of(drawn.lines[0].path)
    for time, pressure in list(zip(line.times, line.pressures, strict=True))[::8]:
        place = (drawn.left + time * second, drawn.ground - pressure * mmhg)
        assert off(place, path) <= trace.TOLERANCE * mmhg


@each_line
def test_a_solution_of_thousands_of_points_becomes_a_short_path(line):
    assert len(draw([line]).lines[0].path) < 4000


@each_line
def test_the_line_stays_in_the_box(line):
    drawn = draw([line], bands=[STANDING])
    left, top, width, height = drawn.box
    assert all(left < x < left + width and top < y < top + height for x, y in points_of(drawn.lines[0].path))


def test_a_band_is_as_high_and_as_long_as_its_range_on_the_axes():
    drawn = draw([HEALTHY], bands=[STANDING, WALKING])
    second, mmhg = scales(drawn)
    for band, given in zip(drawn.bands, (STANDING, WALKING), strict=True):
        assert drawn.ground - band.y == pytest.approx(given.high * mmhg, abs=0.1)
        assert band.height == pytest.approx((given.high - given.low) * mmhg, abs=0.1)
        assert band.x - drawn.left == pytest.approx(given.start * second, abs=0.1)
        assert band.width == pytest.approx((given.end - given.start) * second, abs=0.1)


@pytest.mark.parametrize("lines", [[HEALTHY], [LEAKY], [HEALTHY, LEAKY], [LYING], [WALK]])
def test_words_of_bands_stand_outside_them_off_the_lines_and_off_each_other(lines):
    drawn = draw(lines, bands=[STANDING, WALKING], efforts=RAISES)
    one, other = (rectangle(drawn, band) for band in drawn.bands)
    assert one[3] <= other[2] or other[3] <= one[2]
    for words in (one, other):
        assert words[2] >= drawn.box[1] - trace.TYPE / 3  # an ascender is no taller than that
        assert not any(is_on(words, line.path) for line in drawn.lines)
        assert not is_on(words, drawn.ticks)
        assert all(words[3] <= band.y or words[2] >= band.y + band.height for band in drawn.bands)


def test_words_go_to_the_side_where_the_line_is_not():
    below, above = draw([HEALTHY], bands=[WALKING]).bands, draw([LYING], bands=[WALKING]).bands
    assert below[0].words.is_below
    assert not above[0].words.is_below


def test_the_rooms_for_words_are_those_of_the_largest_words():
    """The sheet sets the largest first, where the drawing is narrowest."""
    sizes = [13 * float(size) for size in re.findall(r"--trace: ([\d.]+)", CSS)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] <= trace.TYPE


def test_words_are_13_to_17_pixels_from_the_narrowest_to_the_widest_place():
    width = draw([HEALTHY]).box[2]
    sizes = [13 * float(size) for size in re.findall(r"--trace: ([\d.]+)", CSS)]
    steps = [280, *(16 * float(rem) for rem in re.findall(r"inline-size >= ([\d.]+)rem", CSS)), 720]
    for size, (start, end) in zip(sizes, pairwise(steps), strict=True):
        assert size * start / width >= 12.9
        assert size * end / width <= 17.1


def test_a_tall_person_widens_the_axis_and_not_the_mmhg():
    usual, tall = draw([HEALTHY]), draw([TALL_PERSON])
    assert [number for _, number in usual.pressure_marks] == [0, 30, 60, 90]
    assert [number for _, number in tall.pressure_marks] == [0, 30, 60, 90, 120]
    assert scales(tall)[1] == pytest.approx(scales(usual)[1])


def test_all_usual_traces_have_the_same_box_and_so_have_two_in_one():
    usual = ([HEALTHY], [LEAKY], [WALK], [LYING], [HEALTHY, LEAKY])
    assert len({draw(lines, bands=[STANDING]).box for lines in usual}) == 1


def test_every_squeeze_has_a_tick_where_it_starts():
    drawn = draw([HEALTHY], efforts=RAISES)
    starts = seconds_of(drawn, drawn.ticks)[::2]
    assert starts == pytest.approx([start for start, _ in RAISES], abs=0.1)


def test_quick_squeezes_are_one_bracket_from_the_first_to_the_last():
    drawn = draw([HEALTHY], efforts=[(5 + index / 2, 5.3 + index / 2) for index in range(20)])
    assert drawn.ticks.count("M") == 1
    seen = seconds_of(drawn, drawn.ticks)
    assert (min(seen), max(seen)) == pytest.approx((5, 14.8), abs=0.1)


@each_line
def test_the_dot_goes_along_the_line_at_few_key_times(line):
    drawn = draw([line])
    dot = drawn.lines[0].dot_y
    times = [75 * float(share) for share in dot.times.split(";")]
    heights = [(drawn.ground - float(y)) / scales(drawn)[1] for y in dot.values.split(";")]
    assert len(times) == len(heights) <= trace.KEYS
    assert (times[0], times[-1]) == (0, 75)
    for time, pressure in zip(times, heights, strict=True):
        near = [pressure_at(line, time + late) for late in (-0.05, -0.02, 0, 0.02, 0.05)]
        assert min(near) - trace.TOLERANCE <= pressure <= max(near) + trace.TOLERANCE


def test_the_dot_and_the_edge_of_what_is_uncovered_go_together():
    drawn = draw([HEALTHY])
    first, last = (float(x) for x in drawn.lines[0].dot_x.values.split(";"))
    narrow, broad = (float(width) for width in drawn.reveal.values.split(";"))
    assert abs((broad - narrow) - (last - first)) <= 4
    assert drawn.lines[0].dot_x.times == drawn.reveal.times == "0;1"


def test_the_dot_stands_still_on_the_line():
    drawn = draw([HEALTHY], at=21)
    assert drawn.lines[0].dot
    x, y = drawn.lines[0].dot
    second, mmhg = scales(drawn)
    assert (x - drawn.left) / second == pytest.approx(21, abs=0.05)
    assert (drawn.ground - y) / mmhg == pytest.approx(20, abs=0.2)
    assert draw([HEALTHY]).lines[0].dot is None


def test_a_line_that_ends_early_leaves_its_dot_at_its_end():
    drawn = draw([Line([5, 40], [88, 30])])
    assert drawn.lines[0].dot_y.times == "0;0.067;0.533;1"
    assert drawn.lines[0].dot_y.values.split(";")[-1] == drawn.lines[0].dot_y.values.split(";")[-2]


@pytest.mark.parametrize(
    ("times", "pressures"),
    [([0, 1, 1], [5] * 3), ([1, 0], [5, 5]), ([0, 1], [5]), ([0], [5]), ([0, 1], [5, -1]), ([0, 1], [5, inf])]
)  # fmt: skip
def test_what_is_no_line_is_refused(times, pressures):
    with pytest.raises(ValueError, match=r"times|pressure"):
        Line(times, pressures)


@pytest.mark.parametrize(
    "wrong",
    [{"lines": []}, {"lines": [LYING] * 3}, {"lines": [LYING], "end": 60}, {"lines": [LYING], "end": 80},
     {"lines": [LYING], "efforts": [(80, 81)]}, {"lines": [LYING], "at": 76}],
)  # fmt: skip
def test_what_is_not_on_the_axes_is_refused(wrong):
    with pytest.raises(ValueError, match=r"trace|axis"):
        draw(**wrong)


@pytest.mark.parametrize("wrong", [(30, 20), (-5, 20), (20, 30, 25, 5)])
def test_what_is_no_band_is_refused(wrong):
    with pytest.raises(ValueError, match="band"):
        Band(*wrong)


def rendered(drawn: trace.Trace, **words) -> str:
    context = {"trace": drawn, "title": "Title", "description": "What it shows", "prefix": "here"} | words
    return get_template("explainer/figures/_trace.svg").template.render(Context(context, use_l10n=False))


def test_a_still_picture_is_whole_and_has_no_motion():
    svg = rendered(draw([HEALTHY], bands=[STANDING], at=21), band_words=["measured"], seconds="s")
    assert ">75 s</text>" in svg
    assert svg.count("trace__line") == 1
    assert "<circle" not in svg
    assert "<animate" not in svg
    assert set(re.findall(r'id="([^"]+)"', svg)) == set()


def test_each_band_has_its_own_words():
    svg = rendered(draw([HEALTHY], bands=[STANDING, WALKING]), band_words=["on two feet", "on the way"])
    assert [svg.count(words) for words in ("on two feet", "on the way")] == [1, 1]
    assert re.search(r"d-label--end[^>]+>on two feet", svg)
    assert re.search(r"d-label--start[^>]+>on the way", svg)


def test_of_two_lines_the_second_is_of_another_stroke():
    assert rendered(draw([HEALTHY, LEAKY])).count("trace__line--other") == 1
    assert "trace__line--other" not in rendered(draw([HEALTHY]))
    assert re.search(r"trace__line--other {[^}]*stroke-dasharray", CSS)


def test_motion_is_played_once_and_waits_for_a_script():
    drawn = draw([HEALTHY, LEAKY])
    svg = rendered(drawn, cycle=25)
    motions = re.findall(r"<animate [^>]+>", svg)
    assert len(motions) == 5  # two of each dot, one that uncovers
    assert all('begin="indefinite" fill="freeze"' in each and 'dur="25s"' in each for each in motions)
    assert {f"here-line-{n}" for n in (1, 2)} == set(re.findall(r'href="#([^"]+)"', svg))
