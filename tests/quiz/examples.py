"""A small quiz to test with: one question of each kind."""

from explainer.quiz import Choice, Question, Quiz


def words(text: str) -> dict[str, str]:
    return {"en": text, "id": f"{text} (id)"}


def question(key: str, kind: str, **choices: bool) -> Question:
    return Question(
        key=key,
        kind=kind,
        ask=words(f"{key}?"),
        why=words("Because."),
        learned=words(key),
        fact=words(f"{key} is so."),
        paragraph=key,
        sources=(),
        choices=tuple(Choice(name, words(name), is_right) for name, is_right in choices.items()),
    )


QUEUE = question("queue", "true-or-false", true=False, false=True)
TIPTOE = question("tiptoe", "choose-one", calf=True, skin=False, veins=False)
A_DAY = question("a-day", "choose-all", stairs=True, sofa=False, desk=True, counter=False)
QUIZ = Quiz("second-heart", (QUEUE, TIPTOE, A_DAY))
