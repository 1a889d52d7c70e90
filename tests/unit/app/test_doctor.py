import json

from signaling.app import checkup


def test_the_doctor_looks_at_everything_a_run_needs(signaling):
    findings = {finding["name"]: finding for finding in json.loads(signaling("doctor", "--json").out)}
    assert list(findings) == [*checkup.LOOKS, *checkup.EXTRAS]
    for name in ("Python", "libraries", "processor", "compiler", "scenarios"):
        assert findings[name]["state"] == "well"
    assert all(finding["found"] and finding["verdict"] for finding in findings.values())


def test_what_cannot_be_looked_at_is_a_finding_and_ends_with_1(signaling, monkeypatch):
    def broken(name):
        raise RuntimeError("no such processor")

    monkeypatch.setitem(checkup.LOOKS, "processor", broken)
    ended = signaling("doctor")
    assert ended.code == 1
    assert "RuntimeError: no such processor" in ended.out
    assert ended.out.endswith("To mend: processor.\n")


def test_a_missing_library_is_named_with_the_way_to_install_it(monkeypatch):
    monkeypatch.setattr(checkup, "NEEDED", (*checkup.NEEDED, "no-such-library"))
    finding = next(found for found in checkup.examine() if found.name == "libraries")
    assert (finding.state, finding.verdict) == ("ill", "pip install no-such-library")


def test_a_missing_extra_is_no_illness(monkeypatch):
    monkeypatch.setattr(checkup, "EXTRAS", {"no_such_module": ("viz", "nothing", "the page in the browser")})
    finding = list(checkup.examine())[-1]
    assert finding.state == "absent"
    assert finding.verdict == "only for the page in the browser: pip install 'insulin-signaling[viz]'"


def test_a_kernel_cache_that_cannot_be_written_is_ill(monkeypatch, tmp_path):
    monkeypatch.setattr("signaling.engine.kernel_cache.cache_folder", lambda: tmp_path / "kernels")
    monkeypatch.setattr(checkup.os, "access", lambda place, how: place != tmp_path)
    finding = next(found for found in checkup.examine() if found.name == "kernel cache")
    assert (finding.state, finding.found) == ("ill", f"{tmp_path / 'kernels'}, cannot be written")
    assert "XDG_CACHE_HOME" in finding.verdict


def test_an_old_python_is_ill(monkeypatch):
    monkeypatch.setattr(checkup, "PYTHONS", ((3, 90), (3, 91)))
    finding = next(found for found in checkup.examine() if found.name == "Python")
    assert (finding.state, finding.verdict) == ("ill", "use Python 3.90 to 3.91")
