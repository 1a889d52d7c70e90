"""Runs the benchmark: ``python -m benchmarks.run [groups] [--quick]``.

Each group runs in a process of its own, so that memory is its own and a fault stays where it is. Writes the table as Markdown, the numbers as
JSON (:mod:`benchmarks.record`), and two pictures.
"""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import subprocess
import sys
import time
import traceback
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from benchmarks import record
from benchmarks.groups import GROUPS
from benchmarks.options import Options, cores
from benchmarks.rows import ABSENT, BROKEN, Row, markdown
from signaling.core.errors import did_you_mean

HERE = Path(__file__).parent
PACKAGES = ("numpy", "scipy", "llvmlite", "mesa", "networkx", "libroadrunner", "python-libsbml", "jax", "jaxlib")
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def main(arguments: list[str] | None = None) -> int:
    """Run what was asked for; 0 if no group failed (a missed goal is a result, not a failure)."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    for group in asked.groups:
        if group not in GROUPS:
            parser.error(f"there is no group '{group}'.{did_you_mean(group, GROUPS)}")
    if asked.child:
        return _child(asked.groups[0], Options(asked.quick, asked.threads))
    rows: dict[str, list[Row]] = {}
    for group in asked.groups or GROUPS:
        started = time.perf_counter()
        print(f"{group} ...", end="", flush=True)
        rows[group] = _group(group, asked)
        print(f" {time.perf_counter() - started:.0f} s", flush=True)
    everything = [row for found in rows.values() for row in found]
    print("\n" + markdown(everything))
    whole = asked.renew or not (asked.quick or asked.groups)
    _write(asked.out or (HERE if whole else HERE.parent / "runs" / "bench"), rows, asked)
    return int(any(row.verdict == BROKEN for row in everything))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description="Measure what the engine promises.")
    parser.add_argument(
        "groups", nargs="*", metavar="group", help=f"some of: {', '.join(GROUPS)}; all if none is named"
    )
    parser.add_argument("--quick", action="store_true", help="small and short, below two minutes")
    parser.add_argument("--threads", type=int, default=min(2, cores()), help="of the rows that use several")
    parser.add_argument(
        "--out",
        type=Path,
        help="folder of results.json, results.md and the pictures; beside this file for the whole benchmark, else runs/bench",
    )
    parser.add_argument(
        "--renew",
        action="store_true",
        help="put the named groups into the kept results, in place of their older rows",
    )
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    return parser


def _child(group: str, options: Options) -> int:
    """Run one group and print its rows as they come, one JSON object a line."""
    for row in importlib.import_module(f"benchmarks.groups.{group}").rows(options):
        print(row.to_json(), flush=True)
    return 0


def _group(group: str, asked: argparse.Namespace) -> list[Row]:
    command = [sys.executable, "-m", "benchmarks.run", group, "--child", "--threads", str(asked.threads)]
    surroundings = {**os.environ, **dict.fromkeys(ONE_THREAD, "1"), "MPLBACKEND": "Agg"}
    done = subprocess.run(
        [*command, *(["--quick"] if asked.quick else [])],
        capture_output=True,
        text=True,
        env=surroundings,
        cwd=HERE.parent,
        check=False,
    )
    rows = [Row.from_json(line) for line in done.stdout.splitlines() if line.startswith("{")]
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [f"exit status {done.returncode}"])[-1]
        rows.append(Row(f"{group}: the rest of this group", "-", last, BROKEN))
        print(f"\n{done.stderr}", file=sys.stderr)
    return rows


def _write(folder: Path, rows: dict[str, list[Row]], asked: argparse.Namespace) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    facts = about(asked.quick, asked.threads)
    entries = record.entries(rows, facts)
    if asked.renew:
        entries = record.renewed(record.read(folder), entries, GROUPS)
    record.write(folder, entries)
    (folder / "results.md").write_text(_page(facts, entries), encoding="utf-8")
    try:
        from benchmarks.pictures import draw

        for path in draw(entries, folder):
            print(f"picture: {path}")
    except Exception:  # numbers that took an hour are not lost for a picture
        traceback.print_exc()


def about(quick: bool, threads: int) -> dict[str, Any]:
    """The machine, the versions, the network, and when."""
    from benchmarks.networks.insulin_v0 import SHA256
    from signaling.engine.machine import this_machine

    machine = this_machine()
    return {
        "date": datetime.now(UTC).isoformat(timespec="minutes"),
        "quick": quick,
        "threads": threads,
        "cores": cores(),
        "processor": f"{_processor()} ({machine.cpu}, vectors of {8 * machine.bytes} bits)",
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
        "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        "versions": {name: _version(name) for name in PACKAGES},
        "commit": _commit(),
        "insulin_v0": SHA256,
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ABSENT


def _commit() -> str:
    command = ["git", "describe", "--always", "--dirty", "--exclude=*"]
    try:
        return subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def _page(facts: dict[str, Any], entries: list[dict[str, Any]]) -> str:
    packages = ", ".join(f"{name} {found}" for name, found in facts["versions"].items())
    load = "" if facts["load"] is None else f", load {facts['load']:.1f} at the end"
    head = [
        "# Benchmark",
        "",
        f"{facts['date']}, {facts['processor']}, {facts['cores']} cores{load}",
        "",
        f"Python {facts['python']}; {packages}. Commit {facts['commit']}. Network insulin_v0 {facts['insulin_v0'][:12]}."
        + (" A quick run: small and short, not the whole thing." if facts["quick"] else ""),
        "",
    ]
    older = {
        entry["group"]: f"{entry['date']}, commit {entry['commit']}"
        for entry in entries
        if entry["date"] != facts["date"]
    }
    if older:
        head += [
            "Measured before the rest: " + "; ".join(f"{group} ({when})" for group, when in older.items()) + ".",
            "",
        ]
    return "\n".join(head) + "\n" + markdown(record.row(entry) for entry in entries)


if __name__ == "__main__":
    raise SystemExit(main())
