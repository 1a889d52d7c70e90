from signaling.scenario.check import check
from signaling.scenario.reference import starter_scenario


def test_new_writes_a_commented_scenario_without_fault(signaling, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ended = signaling("new", "first_meal")
    assert ended.code == 0
    assert (tmp_path / "first_meal.yaml").read_text() == starter_scenario()
    assert check("first_meal.yaml") == []
    assert "signaling run first_meal.yaml" in ended.out


def test_new_leaves_a_file_that_is_there_as_it_is(signaling, tmp_path):
    (tmp_path / "mine.yaml").write_text("mine")
    ended = signaling("new", tmp_path / "mine.yaml")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == f"error: {tmp_path / 'mine.yaml'} is there already and is left as it is. Choose another name.\n"
    assert (tmp_path / "mine.yaml").read_text() == "mine"


def test_new_in_a_folder_that_is_not_there_says_so(signaling, tmp_path):
    ended = signaling("new", tmp_path / "nowhere" / "mine")
    assert ended.code == 2
    assert ended.err == f"error: {tmp_path / 'nowhere' / 'mine.yaml'}: No such file or directory\n"


def test_new_wants_a_name(signaling, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("..", "folder/", ".yaml"):
        ended = signaling("new", name)
        assert ended.code == 2
        assert f"'{name}' is not the name of a file." in ended.err
    assert list(tmp_path.iterdir()) == []
