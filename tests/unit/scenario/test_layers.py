"""Finding a scenario and what it extends, and staying inside the folder."""

import pytest

from signaling.core.errors import ScenarioError
from signaling.scenario.check import check
from signaling.scenario.layers import read_layers, shipped_names
from signaling.scenario.resolve import load
from signaling.scenario.shipped import shipped_folder


def write(folder, **texts):
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text)


def test_a_shipped_scenario_is_found_by_its_name():
    assert load("ogtt").title == "A glucose drink through the body"
    assert load("dish/insulin_steps").dish.cell == "muscle"


def test_a_file_is_found_by_its_path(tmp_path):
    write(tmp_path, mine="title: Mine")
    assert load(tmp_path / "mine.yaml").title == "Mine"
    assert load(str(tmp_path / "mine.yaml")).title == "Mine"


def test_a_file_without_the_usual_ending_is_found_when_it_exists(tmp_path):
    (tmp_path / "mine").write_text("title: Mine")
    assert load(str(tmp_path / "mine")).title == "Mine"


def test_an_unknown_name_is_answered_with_the_nearest_and_the_known():
    with pytest.raises(ScenarioError) as raised:
        load("ogtt_resistent")
    known = ", ".join(shipped_names()[:12])
    more = f" and {len(shipped_names()) - 12} more" if len(shipped_names()) > 12 else ""
    assert str(raised.value) == (
        "ogtt_resistent: there is neither a file nor a shipped scenario of this name. Did you mean 'ogtt_resistant'?  "
        f"Known: {known}{more}. The name of a file ends in .yaml.\n1 fault; nothing was run."
    )


def test_an_unknown_name_in_extends_is_answered_at_its_place(tmp_path):
    write(tmp_path, mine="title: x\nextends: ogttt")
    (fault,) = check(tmp_path / "mine.yaml")
    assert (fault.line, fault.column, fault.path) == (2, 10, "extends")
    assert fault.message.startswith("there is no shipped scenario 'ogttt'. Did you mean 'ogtt'?")


@pytest.mark.parametrize("name", ["x\0y", "x\0.yaml", "a/" * 3000 + "b.yaml", "a" * 3000, "", "."])
def test_names_that_no_file_can_have_are_faults_too(name):
    (fault,) = check(name)
    assert fault.message.startswith(("there is no such file", "there is neither a file nor a shipped scenario"))


def test_layers_come_from_the_ground_up(tmp_path):
    (tmp_path / "below").mkdir()
    write(tmp_path, top="extends: below/middle.yaml\ntitle: top")
    write(tmp_path / "below", middle="extends: ground.yaml\ntitle: middle", ground="title: ground")
    layers, faults = read_layers(tmp_path / "top.yaml", {"title": "overrides"})
    assert faults == []
    assert [layer.get("title").value for layer in layers] == ["ground", "middle", "top", "overrides"]


@pytest.mark.parametrize(
    "target", ["../secret.yaml", "/etc/hosts.yaml", "below/../../secret.yaml", "C:\\x.yaml", "a\\..\\x.yaml"]
)
def test_extends_does_not_leave_the_folder(tmp_path, target):
    folder = tmp_path / "mine"
    folder.mkdir()
    write(tmp_path, secret="title: secret")
    write(folder, mine=f"extends: {target}")
    (fault,) = check(folder / "mine.yaml")
    assert fault.message.endswith("leaves the folder of this file; extend a file beside it or below it.")


def test_extends_does_not_follow_a_link_out_of_the_folder(tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    write(tmp_path, secret="title: secret")
    write(folder, mine="extends: link.yaml")
    (folder / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (fault,) = check(folder / "mine.yaml")
    assert fault.message == "'link.yaml' leaves the folder of this file; extend a file beside it or below it."


def test_extends_follows_a_link_inside_the_folder(tmp_path):
    write(tmp_path, mine="extends: link.yaml", ground="title: ground")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "ground.yaml")
    assert load(tmp_path / "mine.yaml").title == "ground"


def test_a_folder_reached_through_a_link_is_still_a_folder(tmp_path):
    (tmp_path / "real").mkdir()
    write(tmp_path / "real", mine="extends: ground.yaml", ground="title: ground")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert load(tmp_path / "link" / "mine.yaml").title == "ground"


def test_a_circle_of_files_is_refused(tmp_path):
    write(tmp_path, a="extends: b.yaml", b="extends: a.yaml")
    (fault,) = check(tmp_path / "a.yaml")
    assert str(fault).endswith(
        "b.yaml:1:10: extends: 'a.yaml' extends this file in turn; a scenario cannot stand on itself."
    )


def test_a_tower_of_files_has_an_end(tmp_path):
    for floor in range(9):
        write(tmp_path, **{f"f{floor}": f"extends: f{floor + 1}.yaml"})
    write(tmp_path, f9="title: ground")
    (fault,) = check(tmp_path / "f0.yaml")
    assert fault.message == "more than 8 files extend one another."


def test_overrides_that_are_no_mapping_are_a_fault():
    (fault,) = check("ogtt", overrides=["seed"])
    assert str(fault) == "overrides: must be a mapping like that of a scenario file; this is a list."


def test_shipped_names_are_the_files_of_the_shipped_folder():
    assert {"ogtt", "ogtt_resistant", "receptor_mutant", "dish/insulin_steps"} <= set(shipped_names())
    assert all((shipped_folder() / f"{name}.yaml").is_file() for name in shipped_names())
