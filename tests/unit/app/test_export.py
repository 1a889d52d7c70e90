import builtins

import pytest

from signaling.cells import cell_types
from tests.absent import needed

libsbml = needed("libsbml", "sbml")


def read(file):
    document = libsbml.readSBMLFromFile(str(file))
    assert document.getNumErrors(libsbml.LIBSBML_SEV_ERROR) == 0
    return document


@pytest.mark.parametrize("name", cell_types())
def test_every_cell_type_is_written_and_reads_again(signaling, tmp_path, name):
    file = tmp_path / f"{name}.xml"
    ended = signaling("export", name, "--sbml", file)
    assert (ended.code, ended.err) == (0, "")
    assert f"Wrote {file}." in ended.out
    assert "insulin 0.06 nM, glucose 5 mmol/L" in ended.out
    document = read(file)
    assert (document.getLevel(), document.getVersion()) == (3, 2)
    assert document.getModel().getId() == name
    assert document.getModel().getSpecies("IRS1_pY").getName() == "IRS1_pY"


def test_inputs_are_those_that_were_typed(signaling, tmp_path):
    file = tmp_path / "muscle.xml"
    ended = signaling("export", "muscle", "--sbml", file, "--input", "insulin=0.4", "--input", "amino_acids=0.5")
    assert ended.code == 0
    document = read(file)
    values = [document.getModel().getParameter(n).getValue() for n in ("insulin", "amino_acids", "glucose")]
    assert values == [0.4, 0.5, 5.0]


def test_saboteurs_can_be_left_out(signaling, tmp_path):
    assert signaling("export", "liver", "--sbml", tmp_path / "with.xml").code == 0
    assert signaling("export", "liver", "--sbml", tmp_path / "without.xml", "--no-saboteurs").code == 0
    with_them, without = read(tmp_path / "with.xml"), read(tmp_path / "without.xml")
    assert with_them.getModel().getSpecies("JNK_active") is not None
    assert without.getModel().getSpecies("JNK_active") is None


def test_a_file_that_is_there_stays_unless_force_is_said(signaling, tmp_path):
    file = tmp_path / "mine.xml"
    file.write_text("mine")
    ended = signaling("export", "alpha", "--sbml", file)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        f"error: {file} is there already and is left as it is. Choose another name, or add --force to replace it.\n"
    )
    assert file.read_text() == "mine"
    assert signaling("export", "alpha", "--sbml", file, "--force").code == 0
    assert read(file).getModel().getId() == "alpha"


def test_an_unknown_cell_type_is_answered_with_the_nearest(signaling, tmp_path):
    ended = signaling("export", "mucsle", "--sbml", tmp_path / "x.xml")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("error: there is no cell type 'mucsle'. Did you mean 'muscle'?")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(signaling, tmp_path):
    ended = signaling("export", "alpha", "--sbml", tmp_path / "nowhere" / "alpha.xml")
    assert ended.code == 2
    assert (
        ended.err
        == f"error: there is no folder '{tmp_path / 'nowhere'}'. Make it first, or write the file elsewhere.\n"
    )


def test_a_folder_in_place_of_a_file_is_refused(signaling, tmp_path):
    ended = signaling("export", "alpha", "--sbml", tmp_path)
    assert ended.code == 2
    assert f"'{tmp_path}' is a folder. Write the name of a file in it" in ended.err


def test_without_a_file_the_message_shows_how_to_name_one(signaling):
    ended = signaling("export", "beta")
    assert ended.code == 2
    assert ended.err == "error: say which file to write, for example: signaling export beta --sbml beta.xml\n"


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("insuline=1", "error: muscle has no input 'insuline'. Did you mean 'insulin'?"),
        ("insulin=much", "error: --input insulin=much: 'much' is not a number. Write --input insulin=1, in nM."),
        ("insulin=nan", "error: --input insulin=nan: 'nan' is not a number. Write --input insulin=1, in nM."),
        ("insulin", "error: --input insulin: '' is not a number. Write --input insulin=1, in nM."),
    ],
)
def test_a_wrong_input_is_named(signaling, tmp_path, entry, message):
    ended = signaling("export", "muscle", "--sbml", tmp_path / "muscle.xml", "--input", entry)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(message)
    assert list(tmp_path.iterdir()) == []


def test_without_libsbml_the_message_says_how_to_get_it(signaling, tmp_path, monkeypatch):
    real = builtins.__import__

    def without(name, *rest):
        if name == "libsbml":
            raise ImportError("No module named 'libsbml'")
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    ended = signaling("export", "alpha", "--sbml", tmp_path / "alpha.xml")
    assert ended.code == 2
    assert "pip install 'insulin-signaling[sbml]'" in ended.err
