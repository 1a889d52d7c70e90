import json
import shutil


def test_plot_draws_the_same_figures_and_the_same_report_again(signaling, dish_run, tmp_path):
    folder = tmp_path / "copy"
    shutil.copytree(dish_run[1], folder)
    first = {
        name: (folder / name).read_bytes() for name in ("dish.png", "measured.png", "signalling.png", "report.html")
    }
    for name in first:
        (folder / name).unlink()
    ended = signaling("plot", folder)
    assert (ended.code, ended.err) == (0, "")
    assert "report.html  dish.png  measured.png  signalling.png" in ended.out
    assert {name: (folder / name).read_bytes() for name in first} == first


def test_plot_draws_a_glucose_drink_again(signaling, drink_run, tmp_path):
    folder = tmp_path / "copy"
    shutil.copytree(drink_run[1], folder)
    first = (folder / "ogtt.png").read_bytes()
    (folder / "ogtt.png").unlink()
    assert signaling("plot", folder, "--quiet").code == 0
    assert (folder / "ogtt.png").read_bytes() == first


def test_plot_refuses_a_folder_that_is_no_run(signaling, tmp_path):
    ended = signaling("plot", tmp_path)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == f"error: {tmp_path}: there is no run.json here, so this is not a run folder.\n"


def test_plot_refuses_a_run_without_results(signaling, tmp_path):
    from signaling.record.store import RunFolder

    RunFolder.create(tmp_path / "run", {}).close("failed")
    ended = signaling("plot", tmp_path / "run")
    assert ended.code == 2
    assert "no results are stored here (the run is failed). Run the scenario again." in ended.err


def test_plot_refuses_a_run_whose_description_was_edited(signaling, dish_run, tmp_path):
    folder = tmp_path / "copy"
    shutil.copytree(dish_run[1], folder)
    run = json.loads((folder / "run.json").read_text())
    (folder / "run.json").write_text(json.dumps(run | {"seed": 99}))
    ended = signaling("plot", folder)
    assert ended.code == 2
    assert "damaged or edited (its checksum does not fit)" in ended.err
