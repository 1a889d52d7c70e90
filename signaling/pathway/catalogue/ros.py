"""ROS: hydrogen peroxide and its kin, from mitochondria that are given more fat than they burn, or from the medium.

Counted relative to a lean cell at rest. Short, peroxide helps insulin: it oxidises the cysteine of PTP1B and PTEN, and basal glucose uptake rises
through PI3K. Over hours it harms: stress kinases wake (see the saboteurs), p38 has IRS1 destroyed, and Akt loses the phosphate of T308, in both
forms that have it. In rat muscle 60-90 uM for 4 h halve insulin-stimulated uptake and Akt phosphate and take 59 % of IRS1. Left out: superoxide,
NADPH oxidase and the peroxide that insulin itself makes, catalase, peroxiredoxin and glutathione one by one, loss of IRS2.
"""

from signaling.core import assumed, fitted
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import ARCHULETA, HIGAKI, MAHADEV

_FIT = ARCHULETA + "; docs/calibration/peroxide.md"

ros = Mechanism("ROS", doc=__doc__)
ros.identify(ROS="CHEBI:16240")
ros.input("peroxide", "umol/L", otherwise=0.0, meaning="hydrogen peroxide held in the medium")
ros.input("fat_load", "1", otherwise=1.0, meaning="fat burden relative to rest")
ros.store("ROS", "1", 1.0)

ros.reaction(
    "leak", "-> ROS", "k * (1 - fat + fat * fat_load)",
    k=assumed(0.2, "1/min", "as loss, so that a lean cell at rest has 1"),
    fat=assumed(0.2, "1", "mitochondrial peroxide doubles at six times the fat load; Anderson et al. 2009, J Clin Invest 119:573 (high-fat diet)"),
)  # fmt: skip
ros.reaction(
    "entry", "-> ROS", "k * peroxide",
    k=assumed(0.062, "L/(umol min)", "1/650 of the outside in the cytosol, where 5 nM is rest: 0.31 of rest a uM, times the loss"),
)  # fmt: skip
ros.reaction("loss", "ROS ->", "k * ROS", k=assumed(0.2, "1/min", "redox state of thiols follows within minutes"))
ros.factor(
    "oxidation", "hill(ROS, K, 2)", "share of harm done: two cysteines of one protein oxidised (thioredoxin on ASK1)",
    K=assumed(60.0, "1", "far above rest: a lean cell is hardly touched, 60 uM outside is a tenth of the range"),
)  # fmt: skip
for _phosphatase, _source in (("PTP1B", MAHADEV), ("PTEN", HIGAKI)):
    ros.input(
        f"{_phosphatase}_present", "1", otherwise=1.0, meaning=f"{_phosphatase} that is neither blocked nor missing"
    )
    ros.factor(
        _phosphatase, f"{_phosphatase}_present * (K + 1) / (K + ROS)", f"{_phosphatase} at work: not blocked, not oxidised; relative to rest",
        K=assumed(40.0, "1", "two thirds at work in 60 uM; that it is oxidised: " + _source),
    )  # fmt: skip
ros.reaction(
    "IRS1_destruction", "IRS1 ->", "k * oxidation * IRS1",
    k=fitted(0.1154, "1/min", "59 % of IRS1 gone after 4 h, " + _FIT),
)  # fmt: skip
ros.reaction(
    "Akt_dephosphorylation", "Akt_pT308 -> Akt", "k * oxidation * Akt_pT308",
    k=fitted(1432.0, "1/min", "Akt phosphate and insulin-stimulated uptake halved, " + _FIT),
)  # fmt: skip
ros.reaction(
    "T308_dephosphorylation", "Akt_pp -> Akt_pS473", "k * oxidation * Akt_pp",
    k=fitted(20040.0, "1/min", "uptake falls as far as S473 and earlier, so the phosphatase takes T308 of this form too, " + _FIT),
)  # fmt: skip
