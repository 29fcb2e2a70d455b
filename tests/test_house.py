"""The rules of the house, read from the files themselves."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import polib
import pytest

from explainer import first_view

ROOT = Path(__file__).parent.parent
ROOMS = ("content", "quiz", "physiology", "figures", "sharing")

# The only inner doors, and the only guests and where they may sit.
DOORS = {"content": {"quiz"}, "figures": {"physiology"}, "sharing": {"figures"}}
GUESTS = {
    "content/rendering.py": {"markdown_it", "mdit_py_plugins"},
    "content/search.py": {"rapidfuzz", "snowballstemmer"},
    "sharing/calendars.py": {"icalendar"},
    "sharing/pictures.py": {"PIL", "resvg_py"},
}

MODULES = [path for room in ROOMS for path in sorted((ROOT / "explainer" / room).rglob("*.py"))]
TEMPLATES = sorted((ROOT / "templates").rglob("*.*"))


def imports(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module)
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_knows_the_standard_library_its_doors_and_its_guests(path):
    place = str(path.relative_to(ROOT / "explainer"))
    room = place.split("/")[0]
    for name in imports(path):
        top = name.split(".")[0]
        if top == "explainer":
            assert name.split(".")[1] in {room} | DOORS.get(room, set()), name
        else:
            assert top in sys.stdlib_module_names | GUESTS.get(place, set()), name


def test_the_app_does_not_know_the_site_it_is_plugged_into():
    for path in sorted((ROOT / "explainer").rglob("*.py")):
        assert not [name for name in imports(path) if name.split(".")[0] == "secondheart"], path.name


@pytest.mark.parametrize("room", [room for room in ROOMS if (ROOT / "explainer" / room).exists()])
def test_a_room_opens_without_django(room):
    code = f"import sys, explainer.{room}; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_a_template_has_no_inline_code_that_the_content_policy_refuses(path):
    text = path.read_text()
    assert not re.search(r'\sstyle="|\son[a-z]+=|hx-on|hx-vals|\bjs:', text)
    inline = re.findall(r"<(?:style|script)>(.*?)</", text)
    assert all(
        code.strip() in {"{{ first_view.STYLE|safe }}", "{{ first_view.SCRIPT|safe }}"} for code in inline
    )


def test_the_theme_script_is_small():
    assert len(first_view.SCRIPT.encode()) < 500


def test_every_style_sheet_is_joined_once():
    sheets = sorted(path.stem for path in (ROOT / "static" / "css").glob("*.css"))
    assert sorted(first_view.SHEETS) == sheets


def test_every_style_sheet_stays_in_its_layer():
    for path in (ROOT / "static" / "css").glob("*.css"):
        css = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
        loose = re.split(r"\n(?=@|\S)", css)
        for rule in (part.strip() for part in loose):
            assert not rule or rule.startswith(("@layer", "@font-face", "@keyframes", "}")), (
                path.name,
                rule[:60],
            )


def test_colours_are_named_in_one_place():
    for path in (ROOT / "static" / "css").glob("*.css"):
        if path.stem in {"tokens", "print"}:
            continue
        css = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
        assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(", css), path.name


def test_the_compiled_translations_are_those_of_the_source():
    folder = ROOT / "explainer" / "locale" / "id" / "LC_MESSAGES"
    source = polib.pofile(str(folder / "django.po"))
    compiled = polib.mofile(str(folder / "django.mo"))
    assert {e.msgid: (e.msgstr, e.msgstr_plural) for e in source.translated_entries()} == {
        e.msgid: (e.msgstr, e.msgstr_plural) for e in compiled
    }


def test_nothing_on_the_furniture_is_left_untranslated():
    source = polib.pofile(str(ROOT / "explainer" / "locale" / "id" / "LC_MESSAGES" / "django.po"))
    assert source.untranslated_entries() == []
    assert source.fuzzy_entries() == []


def test_every_word_on_the_furniture_is_in_the_translations():
    source = {entry.msgid for entry in polib.pofile(str(ROOT / "explainer/locale/id/LC_MESSAGES/django.po"))}
    wanted = set()
    for path in TEMPLATES:
        wanted |= {message for _, message in re.findall(r"{% translate (['\"])(.*?)\1", path.read_text())}
    for path in (ROOT / "explainer" / "views").glob("*.py"):
        wanted |= set(re.findall(r'_\("(.*?)"\)', path.read_text()))
    assert wanted <= source
