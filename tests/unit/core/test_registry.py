import pytest

from signaling.core import Registry, SignalingError, UnknownName


@pytest.fixture
def saboteurs():
    registry = Registry("saboteur")
    registry.add("PKC", 1)
    registry.add("JNK", 2)
    registry.add("TNF-alpha", 3)
    return registry


def test_members_come_back_by_name_and_in_the_order_of_addition(saboteurs):
    assert saboteurs["JNK"] == 2
    assert list(saboteurs) == ["PKC", "JNK", "TNF-alpha"]
    assert list(saboteurs.items()) == [("PKC", 1), ("JNK", 2), ("TNF-alpha", 3)]
    assert len(saboteurs) == 3


def test_add_returns_the_member():
    member = object()
    assert Registry("protocol").add("ogtt", member) is member


def test_an_unknown_name_is_told_its_nearest_neighbour(saboteurs):
    with pytest.raises(UnknownName) as caught:
        saboteurs["tnf_alfa"]
    assert str(caught.value) == (
        "there is no saboteur 'tnf_alfa'. Did you mean 'TNF-alpha'?  Known: PKC, JNK, TNF-alpha."
    )


def test_a_name_that_cannot_be_a_key_is_unknown_and_no_crash(saboteurs):
    with pytest.raises(UnknownName, match=r"there is no saboteur '\['PKC'\]'"):
        saboteurs[["PKC"]]
    assert ["PKC"] not in saboteurs


def test_in_and_get_ask_without_raising(saboteurs):
    assert "JNK" in saboteurs
    assert "jnk" not in saboteurs
    assert saboteurs.get("jnk") is None


def test_a_name_is_never_given_twice(saboteurs):
    with pytest.raises(SignalingError, match=r"there is a saboteur 'JNK' already\. Give the new one another name\."):
        saboteurs.add("JNK", 4)
    assert saboteurs["JNK"] == 2


@pytest.mark.parametrize("name", ["", " ", None, 3])
def test_a_member_needs_a_name(saboteurs, name):
    with pytest.raises(SignalingError, match="a saboteur needs a name, not "):
        saboteurs.add(name, 4)


def test_outsiders_cannot_replace_or_remove(saboteurs):
    with pytest.raises(TypeError, match="does not support item assignment"):
        saboteurs["JNK"] = 5
    with pytest.raises(TypeError, match="support item deletion"):
        del saboteurs["JNK"]
