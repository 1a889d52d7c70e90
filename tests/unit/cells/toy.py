"""A toy cell: a receptor, an IRS pool that a stress kinase locks, Akt, and glucose uptake. Small enough to check by hand."""

from signaling.cells.cell_type import CellType
from signaling.cells.heterogeneity import log_normal
from signaling.cells.population import Population
from signaling.cells.ports import hears, reports, sees, takes
from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.saboteurs.saboteur import Saboteur

WHY = "toy number"


def receptor() -> Mechanism:
    m = Mechanism("Receptor")
    m.input("insulin", "nM", otherwise=0.1)
    m.pool("IR", "IR_p")
    m.reaction("activation", "IR -> IR_p", "k * insulin * IR", k=assumed(1.0, "1/(nM min)", WHY))
    m.reaction("inactivation", "IR_p -> IR", "k * IR_p", k=assumed(1.0, "1/min", WHY))
    return m


def irs() -> Mechanism:
    m = Mechanism("IRS", uniprot="P35568")
    m.turnover_pool("IRS", "IRS_pY", made=assumed(0.1, "%/min", WHY), lost=assumed(0.001, "1/min", WHY))
    m.reaction("phosphorylation", "IRS -> IRS_pY", "k * IR_p * IRS", k=assumed(0.01, "1/(% min)", WHY))
    m.reaction("dephosphorylation", "IRS_pY -> IRS", "k * IRS_pY", k=assumed(1.0, "1/min", WHY))
    return m


def akt() -> Mechanism:
    m = Mechanism("Akt")
    m.input("glucose", "mmol/L", otherwise=5.0)
    m.pool("Akt", "Akt_p", start={"Akt_p": 1.0})
    m.store("G6P", "mmol/kg", start=0.2)
    m.reaction("phosphorylation", "Akt -> Akt_p", "k * IRS_pY * Akt", k=assumed(0.05, "1/(% min)", WHY))
    m.reaction("dephosphorylation", "Akt_p -> Akt", "k * Akt_p", k=assumed(1.0, "1/min", WHY))
    m.reaction("uptake", "-> G6P", "v * glucose * Akt_p", v=assumed(0.001, "mmol/kg/((mmol/L) % min)", WHY))
    m.reaction("use", "G6P ->", "k * G6P", k=assumed(0.2, "1/min", WHY))
    m.factor("Akt_share", "Akt_p / total(Akt)", "share of Akt that is on")
    return m


def kinase() -> Mechanism:
    """A stress kinase that locks IRS, with the four settings of a saboteur."""
    m = Mechanism("JNK")
    m.input("stress", "1", otherwise=0.2)
    Saboteur.declare_settings(m, "JNK")
    m.pool("JNK", "JNK_active", total=1.0, unit="1")
    m.reaction("arming", "JNK -> JNK_active", "k * (stress + dose_JNK) * JNK", k=assumed(0.1, "1/min", WHY))
    m.reaction("calming", "JNK_active -> JNK", "k * JNK_active", k=assumed(0.05, "1/min", WHY))
    m.factor("JNK_power", "present_JNK * boost_JNK * JNK_active", "activity that cells feel")
    m.lock(
        "IRS", "IRS_pS_JNK", by="JNK_active", rate="k * armed_JNK * JNK_power",
        released=assumed(0.5, "1/min", WHY), lost=assumed(0.002, "1/min", WHY), k=assumed(1.0, "1/min", WHY),
    )  # fmt: skip
    return m


class ToyKinase(Saboteur):
    """The stress kinase as a saboteur."""

    name = "JNK"
    effect = "Locks IRS on serine."
    lives_in = ("toy", "other")
    armed_by = ("stress",)
    locks = ("IRS",)
    sources = ("toy",)

    def mechanism(self, tissue):
        return kinase()


def toy_type(**changed) -> CellType:
    parts = {
        "mechanisms": [receptor(), irs(), akt()],
        "needs": [hears("insulin", "nM", at="interstitium"), sees("glucose", "mmol/L", at="interstitium")],
        "gives": [takes("glucose", "mmol/kg/min", by="Akt.uptake"), reports("Akt_share", "1")],
        "spread": log_normal(IR=0.3, IRS=0.25, Akt=0.2, source="toy"),
        "mass": known(28.0, "kg", "toy"),
        "doc": "A toy cell.",
    }
    return CellType("toy", **(parts | changed))


KINASE = ToyKinase()
TOY = toy_type()
OTHER = CellType("other", [receptor(), irs()], needs=[hears("insulin", "nM")], mass=known(2.0, "kg", "toy"))


def dish(count: int = 20, **options) -> Population:
    """Toy cells with the kinase."""
    return Population(TOY, count, **({"saboteurs": [KINASE]} | options))
