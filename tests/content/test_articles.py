import pytest

from explainer.content.sources import Source


def source(**details) -> Source:
    return Source("key", "Title", "review", "abstract", **details)


@pytest.mark.parametrize(
    ("details", "written"),
    [
        (
            {"container": "Phlebology", "year": "2018", "volume": "33(5)", "pages": "353-60"},
            "Phlebology, 2018;33(5):353-60.",
        ),
        ({"container": "NHS website"}, "NHS website."),
        ({"year": "2019", "volume": "3(1)"}, "2019;3(1)."),
        ({"pages": "313-328"}, "313-328."),
        ({}, ""),
    ],
)
def test_a_source_says_where_it_appeared_as_far_as_that_is_known(details, written):
    assert source(**details).published_in == written


def test_authors_end_in_one_full_stop():
    assert source(authors="Padberg FT, et al.").by == "Padberg FT, et al."
    assert source(authors="Penney D").by == "Penney D."
    assert source().by == ""


def test_a_source_is_found_at_its_lasting_address():
    assert source(url="https://example.org/a", doi="10.1/b").address == "https://doi.org/10.1/b"
    assert source(url="https://example.org/a").address == "https://example.org/a"


@pytest.mark.parametrize(
    ("details", "short"),
    [
        ({"authors": "Lattimer CR, Franceschi C, Kalodiki E", "year": "2018"}, "Lattimer et al., 2018"),
        ({"authors": "Padberg FT, et al.", "year": "2004"}, "Padberg et al., 2004"),
        ({"authors": "Penney D"}, "Penney"),
        ({"authors": "ten Harkel et al."}, "ten Harkel et al."),
        ({"label": "The leg pump", "container": "A long name"}, "The leg pump"),
        ({"authors": "NHS 111 Wales"}, "NHS 111 Wales"),
        ({"container": "detikHealth", "year": "2025"}, "detikHealth, 2025"),
        ({}, "Title"),
    ],
)
def test_a_source_has_a_short_name_that_is_never_cut_off(details, short):
    assert source(**details).short == short
