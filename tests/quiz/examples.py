"""A small quiz to test with: one question of each kind, and what comes back days later."""

from explainer.quiz import Choice, Choosing, Estimating, Ordering, Quiz, Step


def words(text: str) -> dict[str, str]:
    return {"en": text, "id": f"{text} (id)"}


def shared(key: str, kind: str, sibling: str = "") -> dict:
    """What a question of any kind has."""
    return {
        "key": key,
        "kind": kind,
        "ask": words(f"{key}?"),
        "why": words("Because."),
        "learned": words(key),
        "fact": words(f"{key} is so."),
        "paragraph": key,
        "sources": (),
        "sibling": sibling,
    }


def choosing(key: str, kind: str, sibling: str = "", **choices: bool) -> Choosing:
    return Choosing(
        **shared(key, kind, sibling),
        choices=tuple(
            Choice(name, words(name), is_right, misconception="" if is_right else f"not-{name}")
            for name, is_right in choices.items()
        ),
    )


QUEUE = choosing("queue", "true-or-false", "checkout", true=False, false=True)
TIPTOE = choosing("tiptoe", "choose-one", "ladder", calf=True, skin=False, veins=False)
A_DAY = choosing("a-day", "choose-all", "a-night", stairs=True, sofa=False, desk=True, counter=False)
POSTURES = Ordering(
    **shared("postures", "put-in-order", "places"),
    steps=tuple(
        Step(key, words(key), words(f"{key} has its place.")) for key in ("lie", "walk", "sit", "stand")
    ),
    mixed_up=words("Standing is not walking."),
    misconception="upright-is-moving",
)
REFILL = Estimating(
    **shared("refill", "estimate-number", "refill-too"),
    unit=words("seconds"),
    lowest=0,
    highest=300,
    answer=30,
    right_from=20,
    right_to=40,
    too_low=words("Longer."),
    too_high=words("Shorter."),
    misconception_low="too-short",
    misconception_high="too-long",
)
SIBLINGS = tuple(
    choosing(key, "choose-one", good=True, bad=False)
    for key in ("checkout", "ladder", "a-night", "places", "refill-too")
)
QUIZ = Quiz("second-heart", (QUEUE, TIPTOE, A_DAY), SIBLINGS[:3])
EVERY_KIND = Quiz("second-heart", (QUEUE, TIPTOE, A_DAY, POSTURES, REFILL), SIBLINGS)
