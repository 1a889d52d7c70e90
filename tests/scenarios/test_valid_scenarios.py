"""Every file in ``valid`` has a twin, written by hand, in which every default is explicit."""

from pathlib import Path

import pytest
import yaml

from signaling.scenario.check import check
from signaling.scenario.layers import shipped_names
from signaling.scenario.resolve import load, resolve, resolved_yaml

FOLDER = Path(__file__).parent / "valid"
SHORT = sorted(path for path in FOLDER.glob("*.yaml") if not path.name.endswith(".resolved.yaml"))


def twin(file: Path) -> Path:
    return file.with_suffix(".resolved.yaml")


@pytest.mark.parametrize("file", SHORT, ids=lambda file: file.stem)
def test_a_scenario_resolves_to_its_twin(file, vocabulary):
    # PyYAML itself reads the twins: they hold nothing in which YAML 1.1 and 1.2 differ.
    assert load(file, vocabulary=vocabulary).model_dump() == yaml.safe_load(twin(file).read_text())


@pytest.mark.parametrize("file", SHORT, ids=lambda file: file.stem)
def test_the_order_of_the_resolved_keys_is_that_of_the_twin(file, vocabulary):
    assert list(load(file, vocabulary=vocabulary).model_dump()) == list(yaml.safe_load(twin(file).read_text()))


@pytest.mark.parametrize("file", SHORT, ids=lambda file: file.stem)
def test_a_resolved_scenario_resolves_to_itself(file, vocabulary):
    assert load(twin(file), vocabulary=vocabulary) == load(file, vocabulary=vocabulary)


@pytest.mark.parametrize("name", shipped_names())
def test_a_shipped_scenario_has_no_fault(name):
    assert check(name) == []


@pytest.mark.parametrize("name", shipped_names())
def test_resolving_a_shipped_scenario_twice_changes_nothing(name):
    once = load(name)
    assert resolve(once) == once
    assert resolve(once.model_dump()).model_dump() == once.model_dump()


@pytest.mark.parametrize("name", shipped_names())
def test_the_resolved_text_of_a_shipped_scenario_is_a_scenario_file_of_the_same_plan(name, tmp_path):
    file = tmp_path / "resolved.yaml"
    file.write_text(resolved_yaml(load(name)))
    assert load(file) == load(name)
