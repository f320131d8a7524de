import numpy as np
import pytest

from overpaint.engines.embedded.text.reading import Found, Line, find, normalized, read
from tests.engines.embedded import pictures


def line(text: str, *, top: float = 0.0) -> Line:
    quad = np.array([(0, top), (200, top), (200, top + 20), (0, top + 20)], np.float32)
    return Line(text, quad, 0.99)


def words(found: list[Found]) -> list[list[str]]:
    return [[span.text for span in place.spans] for place in found]


def test_a_poster_is_read_line_by_line() -> None:
    drawn = pictures.poster()
    assert [line.text for line in read(drawn.picture)] == list(drawn.quads)


def test_letters_on_blocks_are_read_as_words() -> None:
    assert [line.text for line in read(pictures.letter_blocks().picture)] == ["HEALTH", "INSURANCE"]


@pytest.mark.parametrize("text", ["SUMMER SALE", "summer sale", "Summer  Sale!", "ＳＵＭＭＥＲ SALE"])
def test_case_width_and_punctuation_do_not_count(text: str) -> None:
    assert words(find([line("SUMMER SALE")], text)) == [["SUMMER SALE"]]


def test_part_of_a_line_is_found_with_its_place() -> None:
    ((span,),) = (place.spans for place in find([line("Up to 50% off")], "50% off"))
    assert (span.start, span.end) == (6, 13)


def test_a_slip_of_the_reader_is_forgiven_and_corrected() -> None:
    assert words(find([line("MIDNIGHT JA2Z")], "Midnight Jazz")) == [["MIDNIGHT JAZZ"]]


@pytest.mark.parametrize("text", ["15 MARCH 2024", "2024"])
def test_another_number_is_another_text(text: str) -> None:
    assert find([line("15 MARCH 2023")], text) == []


def test_a_text_over_two_lines_is_found() -> None:
    lines = [line("GREEN"), line("MARKET", top=30), line("every saturday", top=60)]
    assert words(find(lines, "Green Market")) == [["GREEN", "MARKET"]]


def test_every_certain_place_is_found() -> None:
    assert len(find([line("SALE"), line("BIG SALE", top=30)], "sale")) == 2


@pytest.mark.parametrize("text", ["art", "winter", "starting gun"])
def test_what_is_not_there_is_not_found(text: str) -> None:
    assert find([line("START HERE")], text) == []


def test_chinese_needs_no_word_borders() -> None:
    assert words(find([line("老王茶馆")], "茶馆")) == [["茶馆"]]


def test_normalized_keeps_letters_and_digits_of_any_script() -> None:
    assert normalized("Ｃafé 50%·茶") == "CAFÉ50茶"
