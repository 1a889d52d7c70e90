"""Writes the list of modules in ARCHITECTURE.md: each module in the first line of its own docstring, so that the page cannot drift.

Run by ``make architecture``; with ``--check`` it only says whether the page is up to date, as a test does.
"""

import ast
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "ARCHITECTURE.md"
MARK = "<!-- Below this line `make architecture` writes: one line a module, the first line of its docstring. -->\n"


def packages() -> list[str]:
    """The packages from the ground up, as the contract between them orders them."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    (layers,) = (contract["layers"] for contract in contracts if contract["id"] == "layers")
    return layers[::-1]


def first_line(module: Path) -> str:
    text = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))
    if not text:
        raise SystemExit(f"{module.relative_to(ROOT)} does not open with a docstring that says what it is.")
    return text.splitlines()[0].replace("``", "`")


def floor(package: str) -> str:
    """The section of one package."""
    folder = ROOT / "signaling" / package
    own = folder / "__init__.py"
    lines = [f"### `signaling/{package}/`", "", first_line(own), ""]
    modules = sorted(path for path in folder.rglob("*.py") if path != own)
    lines += [f"- `{module.relative_to(folder)}`: {first_line(module)}" for module in modules]
    return "\n".join(lines).rstrip() + "\n"


def page() -> str:
    """The whole page as it ought to be: what people wrote, then the modules."""
    written, mark, _ = PAGE.read_text(encoding="utf-8").partition(MARK)
    if not mark:
        raise SystemExit(f"{PAGE.name} has lost the line that says where the list of modules begins: {MARK.strip()}")
    return written + mark + "\n" + "\n".join(map(floor, packages()))


if __name__ == "__main__":
    wanted = page()
    if sys.argv[1:] == ["--check"]:
        if PAGE.read_text(encoding="utf-8") != wanted:
            raise SystemExit("ARCHITECTURE.md does not list the modules as they are. Run: make architecture")
    else:
        PAGE.write_text(wanted, encoding="utf-8")
