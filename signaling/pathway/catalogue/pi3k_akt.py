"""PI3K, PIP3, aPKC and Akt: from a docked kinase to the master switch.

Tyrosine-phosphorylated IRS holds PI3K at the membrane; PI3K makes PIP3, PTEN removes it; PIP3 brings Akt to PDK1 (T308) and mTORC2 adds S473.
A small share of IRS phosphorylation saturates Akt: the cell has spare receptors and spare IRS. ``Akt_gain`` says how much, by cell type.
In human fat cells, whose first minutes were measured, mTORC2 is recruited before it works (S473 lags three quarters of a minute) and sees Akt that
has no T308 yet; elsewhere these steps stand at zero and the lumped ones carry the signal. T308 comes back on S473 by PIP3 in fat, muscle and liver
cells. In fat and muscle little of PI3K is ever docked, so that what docks follows IRS1; saturation comes with Akt.
Damage below IRS enters as ``ceramide`` (PP2A, which takes off T308 whether or not S473 is there).
Left out: p85 monomers, SHIP2, isoforms of Akt.
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import BRANNMARK, SEDAGHAT, SMITH_SHANLEY

pi3k_akt = Mechanism("PI3K_Akt", doc=__doc__)
pi3k_akt.identify(PI3K="P42336", Akt="P31749", aPKC="Q05513", mTORC2="P42345")
pi3k_akt.identify(PIP2="CHEBI:18348", PIP3="CHEBI:16618")
pi3k_akt.input("IRS2_pY", "%", otherwise=0.0, meaning="tyrosine-phosphorylated IRS2, where the cell has it")
pi3k_akt.input("ceramide", "1", otherwise=0.0, meaning="ceramide above rest, relative")
pi3k_akt.input("PTEN", "1", otherwise=1.0, meaning="phosphatase activity relative to rest")

_ELSEWHERE = "not resolved outside the human fat cell"
pi3k_akt.pool("PI3K", "PI3K_IRS")
pi3k_akt.pool("PIP2", "PIP3", start={"PIP3": 0.01})
pi3k_akt.pool("aPKC", "aPKC_a", start={"aPKC_a": 0.01})
pi3k_akt.pool(
    "Akt", "Akt_pT308", "Akt_pS473", "Akt_pp", start={"Akt_pS473": 1.0}, activity={"Akt_pT308": 0.5, "Akt_pp": 2.0}
)
pi3k_akt.pool("mTORC2", "mTORC2_m", "mTORC2_a", start={"mTORC2_a": 0.5}, activity={"mTORC2_m": 0.5})
pi3k_akt.place("membrane", "PI3K_IRS", "PIP2", "PIP3", "aPKC_a", "Akt_pT308", "Akt_pp", "mTORC2_m")

pi3k_akt.reaction(
    "PI3K_docking", "PI3K -> PI3K_IRS", "k * (IRS1_pY + looped * IRS1_pY_pS307 + IRS2_pY) * PI3K",
    k=assumed(2000.0, "1/(% min)", "half of PI3K docked at 0.01 % IRS-pY; ten IRS1 a PI3K, " + SMITH_SHANLEY + "; fewer in fat and muscle"),
    looped=assumed(0.0, "1", "the looped form was kept apart by " + BRANNMARK + "; in human fat cells it docks as well"),
)  # fmt: skip
pi3k_akt.reaction(
    "PI3K_release", "PI3K_IRS -> PI3K", "k * PI3K_IRS", k=assumed(20.0, "1/min", "dwell time of SH2 domains, seconds")
)
pi3k_akt.reaction(
    "PIP3_synthesis",
    "PIP2 -> PIP3",
    "(k0 * total(PI3K) / 100% + k * PI3K_IRS) * PIP2",
    k0=assumed(
        0.0,
        "1/min",
        "kinases that do not dock on IRS: none outside the human fat cell, where T308 is half up without insulin",
    ),
    k=known(0.0139, "1/(% min)", SEDAGHAT + ", k9 1.39 /min at full activity"),
)
pi3k_akt.reaction("PIP3_removal", "PIP3 -> PIP2", "k * PTEN * PIP3", k=known(42.15, "1/min", SEDAGHAT + ", k-9"))
pi3k_akt.reaction(
    "aPKC_activation",
    "aPKC -> aPKC_a",
    "k * PIP3 * aPKC",
    k=known(0.248, "1/(% min)", SEDAGHAT + ", 0.1 of k-11 at PIP3 2.79 %"),
)
pi3k_akt.reaction("aPKC_inactivation", "aPKC_a -> aPKC", "k * aPKC_a", k=known(6.93, "1/min", SEDAGHAT + ", k-11"))
pi3k_akt.factor(
    "Akt_gain", "gain", "Akt phosphorylation per PIP3 relative to the human fat cell",
    gain=known(1.0, "1", BRANNMARK + ", the reference"),
)  # fmt: skip
pi3k_akt.reaction(
    "T308_phosphorylation", "Akt -> Akt_pT308", "k * Akt_gain * PIP3 * Akt",
    k=known(17.5, "1/(% min)", BRANNMARK + ", k4a 5790 per IRS1-pY, divided by 330 % PIP3 a % IRS1-pY"),
)  # fmt: skip
pi3k_akt.factor(
    "PP2A", "1 + harm * ceramide", "phosphatase of T308 relative to rest",
    harm=assumed(0.5, "1", "ceramide twice its rest raises PP2A on Akt by half"),
)  # fmt: skip
pi3k_akt.reaction(
    "T308_dephosphorylation", "Akt_pT308 -> Akt", "k * PP2A * Akt_pT308", k=known(34.8, "1/min", BRANNMARK + ", k4b")
)
pi3k_akt.reaction(
    "S473_phosphorylation",
    "Akt_pT308 -> Akt_pp",
    "k * mTORC2_a * Akt_pT308",
    k=known(4.456, "1/(% min)", BRANNMARK + ", k4c"),
)
pi3k_akt.reaction(
    "S473_direct", "Akt -> Akt_pS473", "k * mTORC2_a * PIP3 / (K + PIP3) * Akt", k=assumed(0.0, "1/(% min)", _ELSEWHERE),
    K=assumed(0.01, "%", "little PIP3 frees mTORC2 (Sin1), none leaves S473 bare under wortmannin; Liu et al. 2015, Cancer Discov 5:1194"),
)  # fmt: skip
pi3k_akt.reaction(
    "T308_rephosphorylation", "Akt_pS473 -> Akt_pp", "(k * (IRS1_pY_pS307 + IRS2_pY) + kpip3 * Akt_gain * PIP3) * Akt_pS473",
    k=known(42.84, "1/(% min)", BRANNMARK + ", k4e"),
    kpip3=assumed(0.0, "1/(% min)", "not resolved outside fat, muscle and liver; at a gain of 1"),
)  # fmt: skip
pi3k_akt.reaction(
    "pp_to_S473", "Akt_pp -> Akt_pS473", "k * PP2A * Akt_pp", k=known(143.6, "1/min", BRANNMARK + ", k4f")
)
pi3k_akt.reaction(
    "S473_dephosphorylation", "Akt_pS473 -> Akt", "k * Akt_pS473", k=known(0.5361, "1/min", BRANNMARK + ", k4h")
)
pi3k_akt.reaction(
    "mTORC2_activation", "mTORC2 -> mTORC2_a", "k * IR_ip * mTORC2", k=known(0.08575, "1/(% min)", BRANNMARK + ", k5c")
)
pi3k_akt.reaction(
    "mTORC2_recruitment", "mTORC2 -> mTORC2_m", "k * IR_ip * mTORC2", k=assumed(0.0, "1/(% min)", _ELSEWHERE)
)
pi3k_akt.reaction(
    "mTORC2_ignition", "mTORC2_m -> mTORC2_a", "k * mTORC2_m", k=assumed(1.0, "1/min", "S473 lags 0.75 min")
)
pi3k_akt.reaction(
    "mTORC2_release", "mTORC2_m -> mTORC2", "k * mTORC2_m", k=assumed(1.0, "1/min", "as fast as it leaves when active")
)
pi3k_akt.reaction(
    "mTORC2_inactivation", "mTORC2_a -> mTORC2", "k * mTORC2_a", k=known(1.06, "1/min", BRANNMARK + ", k5d")
)
pi3k_akt.factor(
    "Akt_activity", "Akt_pS473 + w * Akt_pp", "what AS160, GSK3, FOXO1 and PDE3B see of Akt", unit="%",
    w=known(6.46, "1", "Rajan et al. 2016: 2.65 / 0.410, weights of the two forms on AS160"),
)  # fmt: skip
