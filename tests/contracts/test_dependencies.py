"""What the package stands on is sound: no version with a known hole, no requirement that lets one in."""

import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.absent import absent

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

# First release without the hole, and the hole.
SAFE_FROM = {
    "distributed": ("2021.10.0", "CVE-2021-42343: workers listen on an outside interface"),
    "h11": ("0.16.0", "CVE-2025-43859: request smuggling through chunked bodies"),
    "jinja2": ("3.1.6", "CVE-2025-27516: way out of the template sandbox"),
    "jupyter-core": ("5.8.0", "CVE-2025-30167: configuration read from a folder that anyone may write"),
    "pillow": ("12.2.0", "CVE-2026-42308: integer overflow in the advance of fonts"),
    "pyyaml": ("5.4", "CVE-2020-14343: code run while loading"),
    "requests": ("2.32.4", "CVE-2024-47081: credentials of .netrc sent to the wrong host"),
    "solara": ("1.35.1", "CVE-2024-39903: any file read through the address of a static file"),
    "starlette": (
        "1.3.1",
        "CVE-2026-48710, -54282, -54283: address made from an unchecked Host or path; forms without limits",
    ),
    "tornado": ("6.5.5", "CVE-2026-31958: forms with any number of parts"),
    "urllib3": ("2.7.0", "CVE-2026-44432: a small compressed answer fills the memory"),
}


def requirements() -> list[Requirement]:
    """Every requirement of the package and its extras, except those on its own extras."""
    extras = PROJECT["optional-dependencies"].values()
    lines = [*PROJECT["dependencies"], *(line for extra in extras for line in extra)]
    return [required for required in map(Requirement, lines) if required.name != PROJECT["name"]]


def lower_bound(required: Requirement) -> Version | None:
    bounds = [Version(part.version) for part in required.specifier if part.operator in (">=", "==", "~=")]
    return max(bounds, default=None)


@pytest.mark.parametrize("name", SAFE_FROM)
def test_no_installed_package_has_a_known_hole(name):
    safe, hole = SAFE_FROM[name]
    try:
        installed = version(name)
    except PackageNotFoundError:
        absent(f"{name} is not installed here")
    assert Version(installed) >= Version(safe), f"{name} {installed}: {hole}. Upgrade to {safe} or later."


@pytest.mark.parametrize("required", requirements(), ids=str)
def test_every_requirement_has_a_lower_bound_without_a_known_hole(required):
    lowest = lower_bound(required)
    assert lowest is not None, f"{required} may bring any old version"
    safe, hole = SAFE_FROM.get(canonicalize_name(required.name), ("0", ""))
    assert lowest >= Version(safe), f"{required} lets in a version with {hole}"


def test_the_parts_of_solara_move_together():
    parts = {
        required.name: str(required.specifier) for required in requirements() if required.name.startswith("solara")
    }
    assert sorted(parts) == ["solara", "solara-assets", "solara-server", "solara-ui"]
    assert len(set(parts.values())) == 1, parts
    assert next(iter(parts.values())).startswith("=="), parts


def test_everything_for_users_is_in_all():
    (everything,) = map(Requirement, PROJECT["optional-dependencies"]["all"])
    assert everything.extras == set(PROJECT["optional-dependencies"]) - {"all", "bench", "test"}
