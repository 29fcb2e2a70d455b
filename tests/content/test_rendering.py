import pytest

from explainer.content.blocks import Listing, Prose
from explainer.content.rendering import Typesetter, cited_from
from explainer.content.sources import Source
from explainer.content.wording import Fact, Shared, Sign, Term

SOURCES = {key: Source(key, f"Title of {key}", "review", "abstract", "https://example.org") for key in "ab"}
FACTS = {"standing": Fact("standing", {"en": "about 90 mmHg", "id": "sekitar 90 mmHg"}, ("a",))}
TERMS = {"valve": Term("valve", *({"en": word, "id": word} for word in ("valve", "venous valve", "A flap.")))}


SIGNS = {"one-leg": Sign("one-leg", {"en": "one leg swells{cite}`a`", "id": "satu kaki bengkak{cite}`a`"})}
ADDRESSES = {"blood-clots": {"en": "/en/blood-clots/", "id": "/id/gumpalan-darah/"}}
SHARED = Shared(
    SOURCES,
    FACTS,
    TERMS,
    **{name: {} for name in ("claims", "care", "figures", "pictures", "misconceptions")},
    signs=SIGNS,
    addresses=ADDRESSES,
)


@pytest.fixture
def setter():
    setter = Typesetter("en", SHARED)
    setter.complaints = []
    setter.complain = lambda line, message: setter.complaints.append((line, message))
    return setter


def html(setter, text: str) -> str:
    return "".join(block.html for block in setter.blocks(text) if isinstance(block, Prose))


def test_sources_are_numbered_as_they_are_cited(setter):
    html(setter, "One.{cite}`b` Two.{cite}`a, b`")
    assert [(c.number, c.source.key, len(c.places)) for c in setter.citations] == [(1, "b", 2), (2, "a", 1)]


def test_a_citation_leads_to_its_source_and_the_source_knows_the_way_back(setter):
    text = html(setter, "One.{cite}`a`")
    assert 'href="#source-1"' in text
    assert f'id="{setter.citations[0].places[0]}"' in text


def test_a_number_is_never_parted_from_its_unit(setter):
    assert "90\N{NO-BREAK SPACE}mmHg" in html(setter, "It is {fact}`standing`.")


def test_a_term_can_be_opened_where_it_first_stands(setter):
    text = html(setter, "A {term}`valve|flap` and a {term}`valve|flap`.")
    assert text.count("popovertarget") == 1
    assert [term.key for term in setter.explained.values()] == ["valve"]


def test_a_full_stop_never_falls_off_a_term(setter):
    assert "</button>.</span> Up." in html(setter, "A {term}`valve|flap`. Up.")


def test_a_paragraph_can_be_linked_to(setter):
    assert '<p id="one-way">Up.</p>' in html(setter, "Up. {#one-way}")
    assert setter.paragraphs == ["one-way"]


def test_directives_stand_between_prose(setter):
    kinds = [block.kind for block in setter.blocks("Before.\n\n:::{do}\n- Walk.\n:::\n\nAfter.")]
    assert kinds == ["prose", "listing", "prose"]


def test_a_list_directive_keeps_its_items(setter):
    (listing,) = setter.blocks(":::{not}\n- No beat\n  of its own.\n- *Never.*\n:::")
    assert listing == Listing("not", ("No beat of its own.", "<em>Never.</em>"))


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("Fine.\n\n:::{dance}\n:::", 3, "unknown directive “{dance}”"),
        ("Fine.\n\nOh {shout}`x`.", 3, "unknown role “shout”"),
        ("Fine.{cite}`nobody`", 1, "the source “nobody” is cited but not in references.toml"),
        ("{fact}`unheard`", 1, "the fact “unheard” is not in facts.toml"),
        ("{term}`jargon`", 1, "the term “jargon” has no definition in terms.toml"),
        (":::{do}\nno list\n:::", 1, "“do” takes a list and nothing else"),
        ("Fine.\n\n:::{do}\n- Walk.\n", 3, "“:::{do}” is not closed"),
        ("One. {#a}\n\nTwo. {#a}", 3, "the paragraph key {#a} stands twice"),
        ("![A picture](x.png)", 1, "an article has no image"),
        ("    indented", 1, "an article has no code block"),
        ("Some `code`.", 1, "an article has no code inline"),
        ("Some {cite}`a text", 1, "“{cite}`” is not closed, or not where it can be"),
        ("<div>raw</div>", 1, "“<div>” is not closed, or not where it can be"),
    ],
)
def test_anything_unknown_is_a_problem_with_its_line(setter, text, line, message):
    setter.blocks(text)
    assert setter.complaints == [(line, message)]


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "[x](javascript:alert(1))", "<b style=''>"])
def test_raw_html_and_scripts_stay_text(setter, text):
    made = html(setter, text)
    assert "<script" not in made
    assert "<b" not in made
    assert 'href="javascript' not in made


def test_a_text_shown_on_another_page_cites_the_sources_of_the_first():
    setter = Typesetter("id", SHARED)
    text = cited_from(setter.inline("One.{cite}`a`"), "/id/jantung-kedua/")
    assert 'href="/id/jantung-kedua/#sumber-1"' in text
    assert " id=" not in text


def test_a_link_is_given_by_the_folder_of_the_page(setter):
    text = html(setter, "See [clots](blood-clots#signs) and [above](#in-short).")
    assert '<a href="/en/blood-clots/#signs">clots</a>' in text
    assert '<a href="#in-short">above</a>' in text
    assert [(link.page, link.anchor) for link in setter.links] == [("blood-clots", "signs"), ("", "in-short")]


@pytest.mark.parametrize("target", ["https://example.org", "no-such-page"])
def test_a_link_that_leads_out_or_nowhere_is_a_problem(setter, target):
    html(setter, f"One.\n\nSee [this]({target}).")
    assert setter.complaints == [(3, f"there is no page “{target}” to link to")]


def test_a_sign_says_the_same_wherever_it_stands_and_brings_its_sources(setter):
    text = html(setter, "- {sign}`one-leg`\n- {sign}`two-legs`")
    assert "one leg swells<sup" in text
    assert [citation.source.key for citation in setter.citations] == ["a"]
    assert [message for _, message in setter.complaints] == ["the sign “two-legs” is not in signs.toml"]


def test_the_typesetter_remembers_what_a_section_cites_and_prints(setter):
    setter.section = "signs"
    html(setter, "It is {fact}`standing`.{cite}`a`")
    assert {key: [*sections] for key, sections in setter.cited_in.items()} == {"a": ["signs"]}
    assert [*setter.printed] == ["standing"]
