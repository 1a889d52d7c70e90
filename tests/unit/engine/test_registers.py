"""A plan is carried out on a machine of few registers, which forgets what the plan says it forgets."""

import pytest

from signaling.engine.operations import Tape
from signaling.engine.registers import GIVEN, plan_registers
from signaling.engine.scheduling import scheduled
from signaling.pathway.formula import parse
from tests.unit.engine.straight_line import CALCULATE

READ = [1.3, 0.8, 2.1, 0.4]


def program(count=40):
    """Many results that share much, and are all wanted late."""
    tape, done = Tape(), {}
    reads = {name: tape.read("state", k) for k, name in enumerate("wxyz")}
    formulas = [f"w*x^{k % 5} + {k}*y/(z + {k % 7 + 1}) - x*y*z + exp(-{k % 3}*w)" for k in range(count)]
    results = [tape.expression(parse(f), reads, done) for f in formulas]
    total = results[0]
    for result in results[1:]:
        total = tape.add(tape.mul(total, tape.number(0.5)), result)
    return tape.program([total, *results, reads["y"], tape.number(3.0)])


def straight(code):
    values = []
    for name, *rest in code.operations:
        given = {"number": lambda rest=rest: rest[0], "read": lambda rest=rest: READ[rest[1]]}.get(name)
        values.append(given() if given else CALCULATE[name](*(values[a] for a in rest)))
    return [values[k] for k in code.outputs]


def with_registers(code, size):
    wanted = {place: [place] for place in code.outputs}
    turns, places = plan_registers(code, wanted, size)
    registers, memory, homes, seen = {}, {}, {}, {}
    for place, (operation, turn) in enumerate(zip(code.operations, turns, strict=True)):
        name, *rest = operation
        for a in turn.load:
            source, *where = code.operations[a]
            given = {"number": lambda where=where: where[0], "read": lambda where=where: READ[where[1]]}.get(source)
            registers[a] = given() if given else memory[a]
        if name not in GIVEN:
            registers[place] = CALCULATE[name](*(registers[a] for a in rest))
        for a in wanted.get(place, ()):
            seen[a] = registers[a]
        for a, home in turn.save:
            assert home < places
            memory = {b: value for b, value in memory.items() if homes[b] != home}  # what stood there is gone
            homes[a], memory[a] = home, registers[a]
        for a in turn.leave:
            del registers[a]
        assert len(registers) <= size
    return [seen[k] for k in code.outputs]


@pytest.mark.parametrize("size", [1, 2, 5, 24])
def test_few_registers_give_the_same_numbers(size):
    code = program()
    assert with_registers(code, size) == straight(code)


def test_more_registers_load_less():
    code = program()
    loads = [sum(len(turn.load) for turn in plan_registers(code, {}, size)[0]) for size in (2, 8, 32)]
    assert loads[0] > loads[1] > loads[2]


def test_another_order_gives_the_same_numbers_and_puts_operands_first():
    code = program()
    moved = scheduled(code)
    assert sorted(map(str, (op[0] for op in moved.operations))) == sorted(map(str, (op[0] for op in code.operations)))
    assert moved.operations != code.operations
    assert straight(moved) == straight(code)
