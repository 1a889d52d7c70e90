"""What shipped scenarios expect of themselves, as cases of a test: one a claim, with those that are known to fall short marked."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from signaling.app.claims import judge
from signaling.scenario.resolve import load
from signaling.scenario.shipped import shipped_folder
from tests.known import case

Short = Mapping[tuple[str, str], str]
"""(scenario, begin of the claim) -> by how much it falls short."""


def claims(names: Sequence[str], short: Short) -> Iterator:
    """A case (scenario, place of the claim) for every claim."""
    for name in names:
        for place, claim in enumerate(load(name).expect):
            why = next((why for (file, start), why in short.items() if file == name and claim.startswith(start)), None)
            yield case(name, place, short=why, id=f"{name}: {claim}")


def verdicts(run: Callable) -> Callable:
    """Scenario -> the verdicts on its claims, of one run that is made when it is first asked for."""

    @cache
    def of(name):
        done = run(name).run()
        return judge(done.plan, done.results)

    return of


def assert_met(verdict) -> None:
    """Fail with what came instead."""
    assert verdict.met, f"{verdict.claim}: {verdict.value} {verdict.unit}, {verdict.remark}"


def assert_told(name: str) -> None:
    """A scenario expects something, and begins with words for a teacher."""
    assert load(name).expect
    assert (shipped_folder() / f"{name}.yaml").read_text(encoding="utf-8").startswith("# ")


def assert_made(names: Sequence[str], short: Short) -> None:
    """What is known to fall short is a claim that is made."""
    made = [(name, claim) for name in names for claim in load(name).expect]
    for file, start in short:
        assert any(name == file and claim.startswith(start) for name, claim in made), (file, start)
