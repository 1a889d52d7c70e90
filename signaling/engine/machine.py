"""From LLVM's assembly language to machine code of this processor, and from there to an address that can be called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from threading import Lock

import llvmlite
import llvmlite.binding as llvm


@dataclass(frozen=True, slots=True)
class Machine:
    """This processor.

    Attributes:
        triple, cpu, features: as LLVM names them.
        bytes: of its widest vector.
        registers: how many vectors it holds.
        fma: whether it multiplies and adds with one rounding.
    """

    triple: str
    cpu: str
    features: str
    bytes: int
    registers: int
    fma: bool

    @property
    def compiler(self) -> str:
        """Versions of llvmlite and LLVM."""
        return f"llvmlite {llvmlite.__version__}, LLVM {'.'.join(map(str, llvm.llvm_version_info))}"


_ASKING = Lock()


def this_machine() -> Machine:
    """The processor that this process runs on."""
    with _ASKING:
        return _found_machine()


@cache
def _found_machine() -> Machine:
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    # Programs come in the order in which they are to run; another one would need more registers than there are.
    llvm.set_option("signaling", "-enable-misched=false")
    features = llvm.get_host_cpu_features()
    has = {name for name, on in features.items() if on}
    triple = llvm.get_process_triple()
    arm = triple.startswith(("aarch64", "arm64"))
    registers = 32 if arm or "avx512f" in has else 16
    widest = 64 if "avx512f" in has else 32 if "avx2" in has else 16
    return Machine(triple, llvm.get_host_cpu_name(), features.flatten(), widest, registers, fma=arm or "fma" in has)


def _target(machine: Machine) -> llvm.TargetMachine:
    target = llvm.Target.from_triple(machine.triple)
    # The programs are planned to the last register already: higher levels take longer for the same code.
    return target.create_target_machine(
        cpu=machine.cpu, features=machine.features, opt=1, reloc="pic", codemodel="default"
    )


def compiled_object(text: str) -> bytes:
    """Machine code for a module in assembly language, as an object file."""
    machine = _target(this_machine())
    module = llvm.parse_assembly(text)
    module.verify()
    # The programs are already without repetition: only variables on the stack are left to be turned into registers.
    builder = llvm.create_pass_builder(machine, llvm.create_pipeline_tuning_options(speed_level=1))
    passes = llvm.create_new_module_pass_manager()
    passes.add_sroa_pass()
    passes.add_instruction_combine_pass()
    passes.add_simplify_cfg_pass()
    passes.run(module, builder)
    return machine.emit_object(module)


class Loaded:
    """Machine code in memory, for as long as this object lives."""

    def __init__(self, image: bytes, exported: Iterable[str]) -> None:
        self._jit = llvm.create_lljit_compiler(_target(this_machine()))
        library = llvm.JITLibraryBuilder().add_object_img(image).add_current_process()
        for name in exported:
            library.export_symbol(name)
        self._library = library.link(self._jit, "kernel")

    def address(self, name: str) -> int:
        """Where an exported function begins."""
        return self._library[name]
