"""mTORC1, S6K and S6: the growth branch.

It feeds back on IRS1: mTORC1 on human S307, a positive loop in fat cells; S6K on an inhibitory serine, a brake. It switches SREBP-1c.
Rapamycin is ``rapamycin`` = 1. In human fat cells S6K is primed before it is switched on, which takes five minutes. In liver cells mTORC1 also
wakes, over hours, what takes S6K off again (the unknown X of Kubota et al. 2012), so that S6K comes and goes while insulin stays. Left out: Rheb,
TSC, Rag, AMPK.
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import BRANNMARK, KUBOTA, RAJAN, SMITH_SHANLEY, YI

mtor_s6k = Mechanism("mTORC1", uniprot="P42345", doc=__doc__)
mtor_s6k.identify(S6K="P23443", S6="P62753")
mtor_s6k.input("amino_acids", "1", otherwise=1.0, meaning="plasma amino acids relative to fasting")
mtor_s6k.setting("rapamycin", "1", 0.0, "share of mTORC1 blocked by rapamycin")

mtor_s6k.pool("mTORC1", "mTORC1_a", start={"mTORC1_a": 0.1})
mtor_s6k.pool("S6K", "S6K_primed", "S6K_p", start={"S6K_p": 0.01}, activity={"S6K_primed": 0.5})
mtor_s6k.pool("S6K_off_arm", "S6K_off_arm_p")
mtor_s6k.pool("S6", "S6_p", start={"S6_p": 0.1})
mtor_s6k.reaction(
    "activation", "mTORC1 -> mTORC1_a",
    "(1 - rapamycin) * 2 * amino_acids / (1 + amino_acids) * (k0 + kpp * Akt_pp + k308 * Akt_pT308) * mTORC1",
    k0=assumed(0.0, "1/min", "amino acids alone hold little of it, " + BRANNMARK),
    kpp=known(1.842, "1/(% min)", BRANNMARK + ", k5a1"), k308=known(0.05506, "1/(% min)", BRANNMARK + ", k5a2"),
)  # fmt: skip
mtor_s6k.reaction("inactivation", "mTORC1_a -> mTORC1", "k * mTORC1_a", k=known(24.83, "1/min", BRANNMARK + ", k5b"))
mtor_s6k.reaction(
    "S6K_on", "S6K -> S6K_p", "(k0 + k * mTORC1_a) * S6K",
    k0=assumed(0.0, "1/min", "nothing but mTORC1, " + RAJAN), k=known(2.2e-5, "1/(% min)", RAJAN + ", k9f1"),
)  # fmt: skip
mtor_s6k.reaction(
    "S6K_priming", "S6K -> S6K_primed", "k * mTORC1_a * S6K",
    k=assumed(0.0, "1/(% min)", "the lag was measured in human fat cells only"),
)  # fmt: skip
mtor_s6k.reaction(
    "S6K_ignition", "S6K_primed -> S6K_p", "k * mTORC1_a * S6K_primed", k=assumed(2e-3, "1/(% min)", "minutes")
)
mtor_s6k.reaction("S6K_unpriming", "S6K_primed -> S6K", "k * S6K_primed", k=assumed(0.1, "1/min", "minutes"))
mtor_s6k.reaction(
    "S6K_off", "S6K_p -> S6K", "(k + kx * S6K_off_arm_p) * S6K_p",
    k=known(0.0444, "1/min", RAJAN + ", k9b1"), kx=assumed(0.0, "1/(% min)", "S6K of human fat stays on for hours"),
)  # fmt: skip
mtor_s6k.reaction(
    "off_arm_on", "S6K_off_arm -> S6K_off_arm_p", "k * mTORC1_a * S6K_off_arm",
    k=assumed(0.0, "1/(% min)", "S6K of human fat stays on for hours"),
)  # fmt: skip
mtor_s6k.reaction(
    "off_arm_off", "S6K_off_arm_p -> S6K_off_arm", "k * S6K_off_arm_p", k=known(0.00146, "1/min", KUBOTA + ", X off")
)
mtor_s6k.reaction(
    "S6_on", "S6 -> S6_p", "(k * S6K_p + kerk * ERK_p) * S6",
    k=known(6.92e-4, "1/(% min)", RAJAN + ", k9f2"), kerk=known(1.59e-4, "1/(% min)", RAJAN + ", ERK on S6"),
)  # fmt: skip
mtor_s6k.reaction("S6_off", "S6_p -> S6", "k * S6_p", k=known(0.0533, "1/min", RAJAN + ", k9b2"))
mtor_s6k.input("ERK_p", "%", otherwise=0.0, meaning="active ERK, where the cell has it")
mtor_s6k.lock(
    "IRS1", "IRS1_pS_S6K", by="S6K_p", rate="k * S6K_p / 100%",
    k=assumed(0.5, "1/min", "insulin itself raises an inhibitory serine of IRS1 2-3 fold within the hour, " + YI),
    released=assumed(1.4, "1/min", "PP2A, " + SMITH_SHANLEY), lost=assumed(0.003, "1/min", "three times free IRS1"),
)  # fmt: skip
mtor_s6k.factor(
    "mTORC1_drive",
    "hill(mTORC1_a, K, 3)",
    "output of mTORC1 to lipogenic transcription",
    K=assumed(
        40.0,
        "%",
        "upper range of mTORC1 under insulin; steep, since S6K, lipin and SREBP processing follow one another",
    ),
)
