"""What may stand in a text that a meeting writes: no number of a person, no name from the registers."""

import pytest

from state.persons import checked, names_in, personal_number
from state.refused import Refused

NAMES = ("周敏", "欧阳一航", "阿依古丽·买买提", "Li Wei", "An", "王")


@pytest.mark.parametrize(
    "text",
    [
        "电话13800138000",
        "电１３８ 0013-8000问过",
        "990101195003071239",
        "99010119500307123X",
        "旧证990101500307123号",
        "138.1234.5678",
        "138–1234–5678",
        "138—1234·5678",
        "2026-03-01 13800138000",
        "13800138000 2026-03-01",
        "13800138000-2026-03-01",
        "990101 1950-03-07 1239",
    ],
)
def test_telephone_and_id_numbers_are_met_in_any_digits(text):
    assert personal_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "走访率从82.6%到95%",
        "1,690户，10月31日前",
        "2026年第三季度6,143件",
        "",
        "2026-03-01 2026-06-30",
        "2026.3.1–2026.6.30",
        "2026-03-01—2026-06-30",
        "3.5 12.5 8.25 10.75",
        "2024–2025 2025–2026",
    ],
)
def test_numbers_of_an_office_are_no_numbers_of_a_person(text):
    assert not personal_number(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("请周敏月底前走访", ["周敏"]),
        ("请周 敏和欧阳一航走访", ["欧阳一航", "周敏"]),
        ("阿依古丽 买买提家", ["阿依古丽·买买提"]),
        ("LI WEI visits", ["Li Wei"]),
        ("Any plan and Lily Weiss", []),
        ("网格片区一月底前走访", []),
        ("王师傅", []),  # a name of one character is a surname of thousands
        ("周敏感时段加强值守", ["周敏"]),  # refused too, and the typist reads why
        ("第一周\n敏感时段", []),
    ],
)
def test_names_of_the_registers_are_found_whole(text, found):
    assert names_in(text, NAMES) == found


def test_a_refused_text_names_the_word_to_the_typist_and_to_no_log():
    with pytest.raises(Refused) as told:
        checked(NAMES, "网格片区一", "由周敏走访")
    assert (told.value.why, told.value.found) == (Refused.NAME, ("周敏",))
    assert "周敏" not in str(told.value) + repr(told.value)


def test_texts_come_back_on_one_line():
    assert checked(NAMES, " 走访\n 到户 ", "月底前") == ["走访 到户", "月底前"]
    with pytest.raises(Refused, match=Refused.EMPTY):
        checked(NAMES, "走访", " \n")
    assert checked(NAMES, " ", may_be_empty=True) == [""]
