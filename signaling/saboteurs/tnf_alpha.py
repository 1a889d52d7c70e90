"""TNF-alpha: the shout of an overfull neighbour."""

from signaling.cells.ports import Port, sees
from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import SMITH_SHANLEY
from signaling.saboteurs.saboteur import Saboteur


class TNFAlpha(Saboteur):
    """Cytokine of overfull fat: its receptor, with the IKK in its complex, locks IRS1, and it wakes free IKK and JNK, which lock it too.

    A local signal: in blood it is near nil, so a cell hears its own tissue (``tnf``). Disarmed, the receptor holds its ligand and says nothing.
    """

    name = "TNF-alpha"
    effect = "Overfull fat shouts: the TNF receptor with its IKK locks IRS1, and wakes free IKK and JNK."
    lives_in = ("muscle", "liver", "adipocyte")
    armed_by = ("tnf",)
    locks = ("IRS1",)
    through = ("IKK", "JNK")
    active = "TNF_complex"
    sources = (SMITH_SHANLEY,)

    def ports(self, tissue: str) -> tuple[Port, ...]:
        """A fat cell hears its own tissue, the others hear blood."""
        return (sees("tnf", "pg/mL", at="adipose" if tissue == "adipocyte" else "plasma"),)

    def mechanism(self, tissue: str) -> Mechanism:
        """How it is armed, calms down and locks IRS1."""
        m = Mechanism("TNF", uniprot="P01375", doc=self.__doc__ or "")
        self.declare_settings(m, "TNF")
        m.identify(TNFR="P19438", **{"TNF-alpha": "P01375"})
        m.input("tnf", "pg/mL", otherwise=1.0, meaning="TNF-alpha around the cell")
        m.pool("TNFR", "TNF_complex", start={"TNF_complex": 0.5})
        m.belongs("TNF-alpha", "TNF_complex")
        m.place("membrane", "TNFR", "TNF_complex")
        m.reaction(
            "binding", "TNFR -> TNF_complex", "present_TNF * (boost_TNF * k * tnf / (tnf + K) + calm * dose_TNF) * TNFR",
            k=known(0.05, "1/min", SMITH_SHANLEY + ", turnover of the IKK that it wakes"),
            K=assumed(1000.0, "pg/mL", "receptor affinity 0.02 nM of trimer"),
            calm=known(0.05, "1/min", SMITH_SHANLEY + "; a dose of x holds x/(1+x) of the receptors in use"),
        )  # fmt: skip
        m.reaction(
            "release", "TNF_complex -> TNFR", "k * TNF_complex", k=known(0.05, "1/min", SMITH_SHANLEY + ", IKK off")
        )
        m.factor(
            "TNF_signal",
            "armed_TNF * present_TNF * TNF_complex / 100%",
            "share of TNF receptors that signal to IKK and JNK",
        )
        return m
