"""PKC: the guard that fat wakes."""

from typing import Final

from signaling.core import assumed
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import SAMUEL, SMITH_SHANLEY
from signaling.saboteurs.saboteur import Saboteur

_LOCK: Final = {
    "muscle": assumed(
        6.6,
        "1/min",
        "half of uptake is left after 6 h of 1.9 mmol/L of fatty acids, Roden 1996, two thirds after 4 h of 1.7, Belfort 2005; "
        "four fifths of IRS1 locked at full activity",
    ),
    "elsewhere": assumed(1.0, "1/min", "42 % of IRS1 locked at full activity; first order, so that the lock is graded"),
}
_HALF: Final = {
    "muscle": assumed(2.9, "1", "1 % active in a lean fibre, so that it and JNK lock less than a tenth of IRS1; see the lock"),
    "elsewhere": assumed(6.0, "1", "2.7 % active in a lean cell; half at six times its DAG"),
}  # fmt: skip

_STEEPNESS: Final = {
    "muscle": assumed(
        4.5,
        "1",
        "a lean fibre is spared, and uptake falls late and then fast, Roden 1996; membranes recruit PKC cooperatively",
    ),
    "elsewhere": assumed(2.0, "1", "more than one DAG a kinase: C1A and C1B"),
}


class PKC(Saboteur):
    """Novel protein kinase C (theta in muscle, epsilon in liver) that DAG calls to the membrane and that locks IRS1 on serine.

    Armed by DAG from fat that is neither burnt nor stored; slow, because DAG turns over in hours. In the liver it also brakes the
    receptor's own kinase.
    """

    name = "PKC"
    effect = "Too much fat in the cell: PKC locks IRS1 on serine and, in the liver, brakes the insulin receptor."
    lives_in = ("muscle", "liver", "adipocyte")
    armed_by = ("DAG",)
    locks = ("IRS1",)
    sources = (SAMUEL, SMITH_SHANLEY)

    def mechanism(self, tissue: str) -> Mechanism:
        """How it is armed, calms down and locks IRS1."""
        place = "muscle" if tissue == "muscle" else "elsewhere"
        m = Mechanism("PKC", uniprot="Q02156" if tissue == "liver" else "Q04759", doc=self.__doc__ or "")
        self.declare_settings(m, "PKC")
        m.input("DAG_relative", "1", otherwise=1.0, meaning="DAG relative to a lean cell at rest")
        m.pool("PKC", "PKC_active", start={"PKC_active": 2.0})
        m.place("membrane", "PKC_active")
        m.reaction(
            "arming", "PKC -> PKC_active", "present_PKC * (boost_PKC * k * hill(DAG_relative, K, n) + calm * dose_PKC) * PKC",
            k=assumed(0.0667, "1/min", "translocation within a quarter of an hour"),
            K=_HALF[place], n=_STEEPNESS[place],
            calm=assumed(0.0667, "1/min", "a dose of x holds x/(1+x) of PKC active by itself"),
        )  # fmt: skip
        m.reaction("calming", "PKC_active -> PKC", "k * PKC_active", k=assumed(0.0667, "1/min", "15 min"))
        m.lock(
            "IRS1", "IRS1_pS_PKC", by="PKC_active", rate="present_PKC * armed_PKC * k * PKC_active / 100%",
            k=_LOCK[place],
            released=assumed(1.4, "1/min", "PP2A, " + SMITH_SHANLEY), lost=assumed(0.003, "1/min", "three times free IRS1"),
        )  # fmt: skip
        if tissue == "liver":
            m.factor(
                "kinase_brake", "1 - b * armed_PKC * present_PKC * PKC_active / 100%", "receptor kinase that PKC-epsilon leaves (T1160)",
                b=assumed(0.7, "1", "size of the effect on the receptor in fatty liver, " + SAMUEL),
            )  # fmt: skip
        return m
