"""JNK: the alarm of a crowded factory."""

from typing import Final

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import ARCHULETA, SABIO, SMITH_SHANLEY, YI
from signaling.saboteurs.saboteur import Saboteur

_LOCK: Final = {
    "muscle": assumed(
        4.5,
        "1/min",
        "three quarters of IRS1 locked at full activity; without JNK, muscle of the obese takes up a tenth more, "
        + SABIO,
    ),
    "elsewhere": assumed(2.0, "1/min", "59 % of IRS1 locked at full activity; first order, so that the lock is graded"),
}


class JNK(Saboteur):
    """Stress kinase that parks IRS1 on serine (human S312, rodent S307), where insulin cannot use it.

    Armed by unfolded protein, by the TNF receptor and by peroxide (ASK1); calms down with a half-life near 14 min (DUSP).
    """

    name = "JNK"
    effect = "The factory is overcrowded: JNK locks IRS1 on serine 312 (rodent 307)."
    lives_in = ("muscle", "liver", "adipocyte", "beta")
    armed_by = ("ER_stress", "TNF_complex", "ROS")
    locks = ("IRS1",)
    sources = (SMITH_SHANLEY, YI, ARCHULETA, SABIO)

    def mechanism(self, tissue: str) -> Mechanism:
        """How it is armed, calms down and locks IRS1."""
        m = Mechanism("JNK", uniprot="P45983", doc=self.__doc__ or "")
        self.declare_settings(m, "JNK")
        m.input("ER_stress", "1", otherwise=0.05, meaning="unfolded protein")
        m.input("TNF_signal", "1", otherwise=0.0, meaning="share of TNF receptors that signal")
        m.input("oxidation", "1", otherwise=0.0, meaning="harm done by peroxide")
        m.pool("JNK", "JNK_active", start={"JNK_active": 1.5})
        m.reaction(
            "arming", "JNK -> JNK_active",
            "present_JNK * (boost_JNK * (er * ER_stress + tnf * TNF_signal + ros * oxidation) + calm * dose_JNK) * JNK",
            er=assumed(0.015, "1/min", "1.5 % active in a lean cell; a quarter active at twentyfold ER stress"),
            tnf=assumed(0.05, "1/min", "half active when every TNF receptor is in use"),
            ros=assumed(0.3, "1/min", "a third active in muscle in 60 uM peroxide: serine 307 of rodent IRS1 +64 %, " + ARCHULETA),
            calm=known(0.05, "1/min", SMITH_SHANLEY + ", DUSP; a dose of x holds x/(1+x) of JNK active by itself"),
        )  # fmt: skip
        m.reaction("calming", "JNK_active -> JNK", "k * JNK_active", k=known(0.05, "1/min", SMITH_SHANLEY + ", DUSP"))
        # Its serine is another than that of PKC, so that it takes what PKC holds as well.
        for member, upon in (("IRS1_pS_JNK", ""), ("IRS1_pS_PKC_JNK", "IRS1_pS_PKC")):
            m.lock(
                "IRS1", member, upon=upon, by="JNK_active", rate="present_JNK * armed_JNK * k * JNK_active / 100%",
                k=_LOCK["muscle" if tissue == "muscle" else "elsewhere"],
                released=assumed(1.4, "1/min", "PP2A, " + SMITH_SHANLEY), lost=assumed(0.003, "1/min", "three times free IRS1"),
            )  # fmt: skip
        return m
