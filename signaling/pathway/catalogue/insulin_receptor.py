"""Insulin receptor: binds, lights up, goes inside, comes back; some are lost on the way.

Free surface receptor ``IR`` binds insulin (``IR_ins``), phosphorylates itself (``IR_p``) and is swallowed (``IR_ip``, the form that signals)
until its phosphates are taken off inside (``IR_i``) and it recycles. A feedback ``X`` driven by the
signalling receptor hastens the take-off: it gives the overshoot, and, unlike one driven by IRS1, it leaves the receptor and its MAPK branch alone
when IRS1 is locked. Receptors are made,
lost slowly everywhere and faster from inside: chronic insulin empties the surface. Insulin leaves by dissociation alone and not with a phosphate,
so that a receptor whose kinase is dead (Tyr->Phe: ``receptor_kinase`` 0) binds as any other and never signals.
Left out: two binding sites and their negative co-operativity, hybrid receptors with IGF1R, isoforms A and B.
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import BRANNMARK, BRANNMARK_2010, HEATON, KOSCHORRECK, RAJAN

insulin_receptor = Mechanism("IR", uniprot="P06213", doc=__doc__)
insulin_receptor.identify(X="CHEBI:36080")  # a protein that nobody has named
insulin_receptor.input("insulin", "nM", meaning="free insulin at the receptor, in the compartment of this cell")
insulin_receptor.input("PTP1B", "1", otherwise=1.0, meaning="phosphatase activity relative to rest")
insulin_receptor.input("kinase_brake", "1", otherwise=1.0, meaning="share of receptor kinase that PKC-epsilon leaves")
insulin_receptor.setting(
    "receptor_kinase", "1", 1.0, "working share of the receptor's kinase; 0 for a Tyr->Phe receptor"
)

insulin_receptor.turnover_pool(
    "IR", "IR_ins", "IR_p", "IR_ip", "IR_i",
    made=assumed(0.158, "%/min", "sized for 100 % in the lean basal steady state"),
    lost=assumed(0.0013, "1/min", "basal half-life 9 h; recovery after washout near complete at 24 h, " + HEATON),
    activity={"IR_i": 0.0},
)  # fmt: skip
insulin_receptor.place("membrane", "IR", "IR_ins", "IR_p")
insulin_receptor.place("endosome", "IR_ip", "IR_i")
insulin_receptor.pool("X", "X_p", start={"X_p": 1.0})

insulin_receptor.reaction(
    "binding", "IR -> IR_ins", "k * IR * insulin", k=known(0.6331, "1/(nM min)", BRANNMARK + ", k1a")
)
insulin_receptor.reaction(
    "dissociation", "IR_ins -> IR", "k * IR_ins",
    k=assumed(1.363, "1/min", "between the two sites of " + KOSCHORRECK + " (0.024 and 2.4 /min); gives 14 % occupancy at 0.36 nM"),
)  # fmt: skip
insulin_receptor.factor(
    "autophosphorylation", "k * receptor_kinase * kinase_brake", "rate at which a bound receptor lights up", unit="1/min",
    k=known(0.8768, "1/min", BRANNMARK + ", k1c"),
)  # fmt: skip
insulin_receptor.factor(
    "basal_phosphorylation", "k * receptor_kinase * kinase_brake", "rate at which a free receptor does", unit="1/min",
    k=known(0.03683, "1/min", BRANNMARK + ", k1basal"),
)  # fmt: skip
insulin_receptor.factor(
    "liganded", "autophosphorylation * IR_ins / (autophosphorylation * IR_ins + basal_phosphorylation * IR + tiny)",
    "share of IR_p that holds insulin: IR_p lives for milliseconds, so that it is made of what has just come",
    tiny=assumed(1e-9, "%/min", "keeps the ratio defined without a kinase"),
)  # fmt: skip
insulin_receptor.factor(
    "surface_dephosphorylation", "k * PTP1B", "take-off of phosphate at the surface; the insulin stays on", unit="1/min",
    k=known(1944.0, "1/min", BRANNMARK + ", k1g, where the insulin is lost with the phosphate"),
)  # fmt: skip
insulin_receptor.reaction("lighting", "IR_ins -> IR_p", "autophosphorylation * IR_ins")
insulin_receptor.reaction("basal_lighting", "IR -> IR_p", "basal_phosphorylation * IR")
insulin_receptor.reaction("fading", "IR_p -> IR_ins", "surface_dephosphorylation * liganded * IR_p")
insulin_receptor.reaction("basal_fading", "IR_p -> IR", "surface_dephosphorylation * (1 - liganded) * IR_p")
insulin_receptor.reaction("endocytosis", "IR_p -> IR_ip", "k * IR_p", k=known(31.01, "1/min", BRANNMARK + ", k1d"))
insulin_receptor.reaction(
    "endosomal_dephosphorylation",
    "IR_ip -> IR_i",
    "(k0 + k * X_p) * IR_ip",
    k0=assumed(
        0.0,
        "1/min",
        "all take-off by the feedback, " + RAJAN + "; human fat cells of T2D show one that does not wait for it",
    ),
    k=assumed(1.0, "1/(% min)", "sized with the feedback; take-off at rest as in " + RAJAN),
)
insulin_receptor.reaction("recycling", "IR_i -> IR", "k * IR_i", k=known(0.5471, "1/min", BRANNMARK + ", k1r"))
insulin_receptor.reaction(
    "lysosomal_loss", "IR_i ->", "k * IR_i",
    k=assumed(0.19, "1/min", "40-50 % of receptors left after 6 h of 100 nM, " + HEATON),
)  # fmt: skip
insulin_receptor.reaction(
    "feedback_on",
    "X -> X_p",
    "k * X * IR_ip",
    k=assumed(
        0.1,
        "1/(% min)",
        "with the take-off below: at 100 nM a peak before 1 min and 35-40 % of it left at 30 min, " + BRANNMARK_2010,
    ),
)
insulin_receptor.reaction("feedback_off", "X_p -> X", "k * X_p", k=known(0.09876, "1/min", BRANNMARK + ", k3b"))
insulin_receptor.factor(
    "IR_occupancy", "(IR_ins + IR_p) / (IR + IR_ins + IR_p)", "bound surface receptors over surface receptors"
)
