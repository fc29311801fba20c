"""Authors: Western names are inverted, Korean ones and bodies stay whole."""

import pytest

from negotiations.citing import names

NAMES = [
    ("Anna Fifield", "Fifield, Anna"),
    ("Robert Burns Jr.", "Burns, Robert, Jr."),
    ("Michael van der Veen", "van der Veen, Michael"),
    ("Mary Ann Smith", "Smith, Mary Ann"),
    ("Dean Garrett", "Garrett, Dean"),  # a name, and no post
    ("Jeongmin Kim", "Kim, Jeongmin"),  # a Korean in the Western order
    ("Jung H. Pak", "Pak, Jung H."),
    # In the Korean order already.
    ("Kim Min-su", "Kim Min-su"),
    ("Choe Sang-Hun", "Choe Sang-Hun"),
    ("Kim Arin", "Kim Arin"),  # and nobody can tell from "Kim Gamel"
    ("김민수", "김민수"),
    ("남궁 민수", "남궁 민수"),
    # No one person.
    ("Reuters", "Reuters"),
    ("The Associated Press", "The Associated Press"),
    ("Yonhap News Agency", "Yonhap News Agency"),
    ("Staff and wires", "Staff and wires"),
    ("Doe, Jane", "Doe, Jane"),  # as it stands: nobody knows what its comma parts
]


@pytest.mark.parametrize(("name", "inverted"), NAMES)
def test_a_name_is_inverted_where_its_parts_are_sure(name: str, inverted: str) -> None:
    assert names.inverted(names.cited(name)) == inverted


@pytest.mark.parametrize("name", [name for name, _ in NAMES])
def test_a_name_in_order_is_as_the_byline_has_it(name: str) -> None:
    assert names.in_order(names.cited(name)) == name
