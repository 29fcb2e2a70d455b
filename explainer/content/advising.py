"""Sets the tool “One leg or both?” in a language: steps and advice that link to each other by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explainer.content.blocks import Advice, Care, Ends, Paths, Step
from explainer.content.rendering import Typesetter, set_text
from explainer.content.triage import Triage, TriageCard
from explainer.content.wording import CareText


def set_paths(name: str, triage: Triage, care: Mapping[str, CareText], setter: Typesetter) -> Paths:
    language = setter.language

    def place(key: str) -> str:
        """The id of a question or a card: the same in every language, so that a link stays good."""
        return f"{'ask' if key in triage.questions else 'advice'}-{key}"

    depth = {path.answers[at][0]: at + 1 for path in triage.paths for at in range(len(path.answers))}
    return Paths(
        name=name,
        most=max(depth.values(), default=0),
        steps=tuple(
            Step(
                key=place(question.key),
                number=depth.get(question.key, 1),
                ask=set_text(question.ask[language]),
                answers=tuple(
                    (set_text(answer.words[language]), place(triage.following(question.key, answer.key)))
                    for answer in question.answers.values()
                ),
            )
            for question in triage.questions.values()
        ),
        advice=tuple(
            Advice(
                key=place(card.key),
                care=advice_card(card, care[card.level], setter),
                say=set_text(card.say[language]),
            )
            for card in triage.cards.values()
        ),
        ends=tuple(ends(triage, language)),
    )


def ends(triage: Triage, language: str) -> Iterator[Ends]:
    """The truth table as people read it: question by question, each answer with what to do."""
    for question in triage.questions.values():
        last = [path for path in triage.paths if path.answers[-1][0] == question.key]
        # The very first answer is left out where others follow: whoever gets further gave the same one.
        before = {pair: None for path in last for pair in path.answers[1:-1]}
        rows = {path.answers[-1][1]: triage.cards[path.card].heading[language] for path in last}
        if rows:
            yield Ends(
                tuple(set_text(triage.questions[q].answers[a].words[language]) for q, a in before),
                tuple(
                    (set_text(answer.words[language]), set_text(rows[answer.key]))
                    for answer in question.answers.values()
                    if answer.key in rows
                ),
            )


def advice_card(card: TriageCard, text: CareText, setter: Typesetter) -> Care:
    """A care card that says what to do now. That of an emergency has the numbers of the red box."""
    language = setter.language
    return Care(
        level=card.level,
        level_name=text.name[language],
        heading=set_text(card.heading[language]),
        items=tuple(setter.inline(line) for line in card.do[language]),
        after=f"<p>{setter.inline(card.why[language])}</p>",
        telephones=text.telephones_in(language),
    )
