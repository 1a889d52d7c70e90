"""A small cell whose graph one can draw by hand: receptor, IRS1 and the kinase that locks it, PI3K, Akt, FOXO1 and a store of sugar."""

from signaling.core import assumed
from signaling.pathway import Mechanism, Pathway


def k(value=1.0, unit="1/min"):
    return assumed(value, unit, "a test")


def receptor() -> Mechanism:
    m = Mechanism("IR", uniprot="P06213")
    m.input("insulin", "nM", meaning="around the cell")
    m.input("PTP1B", "1", otherwise=1.0)
    m.pool("IR", "IR_p", start={"IR_p": 10.0})
    m.place("membrane", "IR", "IR_p")
    m.reaction("on", "IR -> IR_p", "k * insulin * IR", k=k(1.0, "1/(nM min)"))
    m.reaction("off", "IR_p -> IR", "k * PTP1B * IR_p", k=k())
    return m


def irs() -> Mechanism:
    m = Mechanism("IRS1", uniprot="P35568")
    m.turnover_pool("IRS1", "IRS1_pY", made=k(0.2, "%/min"), lost=k(0.002), start={"IRS1_pY": 20.0})
    m.factor("docking", "1 / (1 + (free(IRS1) + grip * locked(IRS1)) / total(IRS1))", "sites found", grip=k(2.0, "1"))
    m.reaction("on", "IRS1 -> IRS1_pY", "k * docking * IR_p * IRS1", k=k(0.1, "1/(% min)"))
    m.reaction("off", "IRS1_pY -> IRS1", "k * IRS1_pY", k=k())
    return m


def akt() -> Mechanism:
    m = Mechanism("Akt")
    m.pool("PI3K", "PI3K_on")
    m.pool("PIP2", "PIP3", start={"PIP3": 5.0})
    m.pool("Akt", "Akt_p", start={"Akt_p": 5.0})
    m.pool("FOXO1", "FOXO1_p", activity={"FOXO1": 1.0, "FOXO1_p": 0.0})
    m.input("PTEN", "1", otherwise=1.0)
    m.reaction("docking", "PI3K -> PI3K_on", "k * IRS1_pY * PI3K", k=k(0.1, "1/(% min)"))
    m.reaction("release", "PI3K_on -> PI3K", "k * PI3K_on", k=k())
    m.reaction("synthesis", "PIP2 -> PIP3", "k * PI3K_on * PIP2", k=k(0.1, "1/(% min)"))
    m.reaction("removal", "PIP3 -> PIP2", "k * PTEN * PIP3", k=k())
    m.reaction("on", "Akt -> Akt_p", "k * PIP3 * Akt", k=k(0.1, "1/(% min)"))
    m.reaction("off", "Akt_p -> Akt", "k * Akt_p", k=k())
    m.reaction("out", "FOXO1 -> FOXO1_p", "k * Akt_p * FOXO1", k=k(0.1, "1/(% min)"))
    m.reaction("back", "FOXO1_p -> FOXO1", "k * FOXO1_p", k=k())
    return m


def sugar() -> Mechanism:
    m = Mechanism("Sugar")
    m.input("glucose", "mmol/L", otherwise=5.0)
    m.store("G6P", "mmol/kg", 0.2)
    m.store("Glycogen", "mmol/kg", 80.0, slow=True)
    m.reaction(
        "uptake",
        "-> G6P",
        "v * glucose * Akt_p / (Ki + G6P)",
        v=k(1.0, "mmol^2 L/(mmol % kg^2 min)"),
        Ki=k(1.0, "mmol/kg"),
    )
    m.reaction("storage", "G6P -> Glycogen", "k * FOXO1_p / 100% * G6P", k=k())
    m.reaction("use", "G6P ->", "k * G6P", k=k())
    return m


def jnk() -> Mechanism:
    m = Mechanism("JNK")
    m.setting("dose", "1", 0.0, "activity added")
    m.pool("JNK", "JNK_active", start={"JNK_active": 2.0})
    m.reaction("arming", "JNK -> JNK_active", "k * (0.1 + dose) * JNK", k=k())
    m.reaction("calming", "JNK_active -> JNK", "k * JNK_active", k=k())
    m.lock(
        "IRS1", "IRS1_pS_JNK", by="JNK_active", rate="k * JNK_active / 100%", released=k(0.5), lost=k(0.006), k=k(3.0)
    )
    return m


def small_cell(changes=None) -> Pathway:
    return Pathway("cell", [receptor(), irs(), akt(), sugar(), jnk()], changes)
