"""Markdown to HTML and blocks: the one file that knows the renderer.

CommonMark, a closed list of directives (`:::{care} emergency`) and of roles ({cite}`key`). Anything
else is a problem with its line. One `Typesetter` sets one edition, because the numbers of the
citations and the first use of a term run through the whole of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from explainer.content.articles import Link
from explainer.content.blocks import Block, Listing, Prose
from explainer.content.sources import Citation, Source
from explainer.content.wording import Shared, Term

ANCHOR = re.compile(r"\s*\{#([a-z0-9-]+)\}\s*$")
DIRECTIVE = re.compile(r"^\{([a-z]+)\}\s*([a-z0-9-]*)\s*$")
STRAY = re.compile(r":::|\{[a-z]+\}`|\{#[^}]*\}|</?[a-z][^>]*>")
NUMBER_AND_UNIT = re.compile(r"(\d) (?=(?:mmHg|cm|mL|ml|km|kg)\b)")
MOST_NOTES = 3  # beside one place; more would push the text below away
NO_BREAK = "\N{NO-BREAK SPACE}"

# How each language addresses its sources.
SOURCE_ANCHOR = {"en": "source", "id": "sumber"}

# All of CommonMark that an article may use.
PLAIN = {
    *("paragraph_open", "paragraph_close", "inline", "text", "softbreak", "hardbreak"),
    *("heading_open", "heading_close", "em_open", "em_close", "strong_open", "strong_close"),
    *("bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close"),
    *("list_item_open", "list_item_close", "link_open", "link_close", "myst_role"),
}

Complain = Callable[[int, str], None]
Directive = Callable[[str, str, int], Block | None]


class Typesetter:
    """Sets the text of one edition and remembers what it cited and explained on the way."""

    def __init__(self, language: str, shared: Shared) -> None:
        self.language = language
        self.sources, self.facts, self.terms = shared.sources, shared.facts, shared.terms
        self.signs, self.addresses = shared.signs, shared.addresses
        self.counts = {"claims": len(shared.claims), "sources": len(shared.sources)}
        self.section = ""  # the key of the one being set; empty above the first
        self.cited: dict[str, list[str]] = {}  # source key → ids of the places that cite it
        self.cited_in: dict[str, dict[str, None]] = {}  # source key → sections, in order
        self.printed: dict[str, None] = {}  # facts, in order
        self.signalled: dict[str, None] = {}  # signs, in order
        self.links: list[Link] = []
        self.explained: dict[str, Term] = {}
        self.paragraphs: list[str] = []
        self.noted: set[str] = set()  # sources that have a note beside the text
        self.directives: dict[str, Directive] = {
            name: self.listing_of(name) for name in ("not", "do", "dont")
        }
        self.complain: Complain = lambda line, message: None
        self.line = 1  # of the file; where the text being set begins
        self.markdown = self.make_markdown()

    def make_markdown(self) -> MarkdownIt:
        markdown = MarkdownIt("commonmark", {"html": False, "typographer": True})
        markdown.enable("smartquotes").use(colon_fence_plugin).use(myst_role_plugin)
        markdown.core.ruler.after("block", "anchors", take_anchors)
        markdown.core.ruler.push("lines", note_lines)
        markdown.core.ruler.push("punctuation", keep_punctuation)
        markdown.add_render_rule("myst_role", lambda _, tokens, index, *rest: self.role(tokens[index]))
        markdown.add_render_rule("link_open", lambda _, tokens, index, *rest: self.link(tokens[index]))
        markdown.add_render_rule("text", lambda _, tokens, index, *rest: set_text(tokens[index].content))
        return markdown

    def blocks(self, text: str) -> tuple[Block, ...]:
        """The blocks of a section: stretches of prose with directives between them."""
        found: list[Block] = []
        prose: list[Token] = []
        env: dict[str, Any] = {}
        for token in [*self.markdown.parse(text, env), None]:
            if token is not None and token.type != "colon_fence":
                self.look_at(token)
                prose.append(token)
                continue
            if prose:
                found.append(Prose(self.markdown.renderer.render(prose, self.markdown.options, env)))
                prose = []
            if token is not None and (block := self.directive(token)):
                found.append(block)
        return tuple(found)

    def look_at(self, token: Token) -> None:
        """Remembers paragraphs that can be linked to; complains of whatever an article may not use."""
        line = self.line + (token.map[0] if token.map else 0)
        if token.type == "paragraph_open" and (key := token.attrGet("id")):
            if key in self.paragraphs:
                self.complain(line, f"the paragraph key {{#{key}}} stands twice")
            self.paragraphs.append(str(key))
        for part in (token, *(token.children or ())):
            if part.type not in PLAIN:
                self.complain(line, f"an article has no {part.type.replace('_', ' ')}")
            elif part.type == "text" and (stray := STRAY.search(part.content)):
                self.complain(line, f"“{stray[0]}” is not closed, or not where it can be")

    def directive(self, token: Token) -> Block | None:
        line = self.line + (token.map[0] if token.map else 0)
        if token.map and token.content.count("\n") + 2 > token.map[1] - token.map[0]:
            self.complain(line, f"“:::{token.info.strip()}” is not closed")
        match = DIRECTIVE.match(token.info.strip())
        if not match or match[1] not in self.directives:
            self.complain(line, f"unknown directive “{token.info.strip()}”")
            return None
        return self.directives[match[1]](match[2], token.content, line)

    def listing_of(self, name: str) -> Directive:
        def listing(argument: str, body: str, line: int) -> Block | None:
            items = self.items(body)
            if argument or not items:
                self.complain(line, f"“{name}” takes a list and nothing else")
            return Listing(name, items)

        return listing

    def items(self, text: str) -> tuple[str, ...]:
        """The items of a Markdown list, each as inline HTML."""
        entries = re.split(r"^- ", text, flags=re.MULTILINE)[1:]
        return tuple(self.inline(" ".join(entry.split())) for entry in entries)

    def prose(self, text: str) -> str:
        """Paragraphs that stand inside something else, as HTML."""
        return self.markdown.render(text).strip()

    def inline(self, text: str) -> str:
        return self.markdown.renderInline(text).strip()

    def role(self, token: Token) -> str:
        name, content = token.meta["name"], token.content
        line = self.line + token.meta.get("line", 0)
        if name == "cite":
            return self.cite(content, line, has_room=token.meta.get("has_room", False))
        if name == "fact":
            return self.fact(content, line)
        if name == "sign":
            return self.sign(content, line)
        if name == "count":
            if content not in self.counts:
                self.complain(line, f"there is no count of “{content}”")
            return str(self.counts.get(content, ""))
        if name == "term":
            shown, tail = self.term(content, line), token.meta.get("tail", "")
            return f'<span class="unparted">{shown}{tail}</span>' if tail else shown
        self.complain(line, f"unknown role “{name}”")
        return ""

    def cite(self, content: str, line: int, *, has_room: bool = False) -> str:
        links: dict[int, str] = {}
        notes = []
        for key in (key.strip() for key in content.split(",")):
            if key not in self.sources:
                self.complain(line, f"the source “{key}” is cited but not in references.toml")
                continue
            places = self.cited.setdefault(key, [])
            number = list(self.cited).index(key) + 1
            place = f"cite-{number}-{len(places) + 1}"
            places.append(place)
            self.cited_in.setdefault(key, {})[self.section] = None
            source = f"{SOURCE_ANCHOR[self.language]}-{number}"
            links[number] = f'<a id="{place}" href="#{source}" role="doc-biblioref">{number}</a>'
            if has_room and content.count(",") < MOST_NOTES and key not in self.noted:
                self.noted.add(key)
                notes.append(note(number, self.sources[key]))
        numbers = ", ".join(links[number] for number in sorted(links))
        many = " cite--many" if len(links) > 4 else ""  # more than may stand on one line
        return f'<sup class="cite{many}">{numbers}</sup>{"".join(notes)}'

    def fact(self, content: str, line: int) -> str:
        if content not in self.facts:
            self.complain(line, f"the fact “{content}” is not in facts.toml")
            return ""
        self.printed[content] = None
        return set_text(self.facts[content].words[self.language])

    def term(self, content: str, line: int) -> str:
        key, _, shown = content.partition("|")
        if key not in self.terms:
            self.complain(line, f"the term “{key}” has no definition in terms.toml")
            return set_text(shown)
        shown = shown or self.terms[key].word[self.language]
        if key in self.explained:
            return set_text(shown)
        self.explained[key] = self.terms[key]
        return f'<button type="button" class="term" popovertarget="term-{key}">{set_text(shown)}</button>'

    def sign(self, content: str, line: int) -> str:
        """A sentence about when to get help, the same on every page."""
        if content not in self.signs:
            self.complain(line, f"the sign “{content}” is not in signs.toml")
            return ""
        self.signalled[content] = None
        return self.inline(self.signs[content].words[self.language])

    def link(self, token: Token) -> str:
        """A link inside the site, by the folder of the page: [clots](blood-clots#signs)."""
        line = self.line + token.meta.get("line", 0)
        page, _, anchor = str(token.attrGet("href")).partition("#")
        if page and page not in self.addresses:
            self.complain(line, f"there is no page “{page}” to link to")
            return "<a>"
        self.links.append(Link(line, page, anchor))
        address = self.addresses[page][self.language] if page else ""
        return f'<a href="{address}{"#" if anchor else ""}{anchor}">'

    @property
    def citations(self) -> tuple[Citation, ...]:
        return tuple(
            Citation(number, self.sources[key], tuple(places))
            for number, (key, places) in enumerate(self.cited.items(), start=1)
        )


def take_anchors(state: StateCore) -> None:
    """A paragraph or heading that ends in {#key} gets that key as its id."""
    for token, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if inline.type == "inline" and (match := ANCHOR.search(inline.content)):
            inline.content = inline.content[: match.start()]
            token.attrSet("id", match[1])


def note(number: int, source: Source) -> str:
    """A source in a few words, to stand beside the text where there is room for it.

    It says nothing that the list of sources does not say, so it is hidden until a style sheet shows
    it and is never read aloud.
    """
    return f'<span class="sidenote" hidden aria-hidden="true"><b>{number}</b> {escape(source.short)}</span>'


def cited_from(html: str, address: str) -> str:
    """The same HTML for another page: its citations lead to the sources at this address."""
    html = re.sub(r'<span class="sidenote".*?</span>', "", html)
    return re.sub(r'<a id="[^"]*" href="#', f'<a href="{address}#', html)


def note_lines(state: StateCore) -> None:
    """Roles learn their line, so that a problem can name it, and whether their paragraph stands by
    itself: beside those there is room for a note."""
    for token in state.tokens:
        for child in token.children or ():
            if child.type in {"myst_role", "link_open"} and token.map:
                child.meta |= {"line": token.map[0], "has_room": token.level == 1}


def keep_punctuation(state: StateCore) -> None:
    """A full stop after a term goes with it: a button is no word, and a line may end behind it."""
    for token in state.tokens:
        for child, following in pairwise(token.children or ()):
            is_term = child.type == "myst_role" and child.meta["name"] == "term"
            if is_term and following.type == "text" and following.content[:1] in {*".,;:)!?"}:
                child.meta["tail"], following.content = following.content[0], following.content[1:]


def set_text(text: str) -> str:
    """Text as HTML; a number is never parted from its unit."""
    return escape(NUMBER_AND_UNIT.sub(rf"\1{NO_BREAK}", text), quote=False)
