"""Incretins: what the gut tells the islet. GIP comes with every glucose that is absorbed, GLP-1 where more is delivered than the upper gut takes.

GIP in its active form follows absorption, the duodenum counting fully and the jejunum less. The L cells that make GLP-1 sit further down, so its
release rises more steeply than absorption does. Fat and protein call both as well, each for itself: what they do adds to what glucose does
(Alsalim et al. 2023, J Diabetes Investig 14:354), and of GIP oil calls at least as much as sugar (Falko et al. 1975, J Clin Endocrinol Metab
41:260). DPP-4 cleaves GLP-1 within minutes; the cleaved form no longer acts, outlasts the intact one, and is counted with it by most assays.
Amounts are pmol/L above fasting. People with type 2 diabetes release as much as others (Calanna et al. 2013, Diabetologia 56:965), so nothing
here differs between persons. Left out: bile, which fat and which protein it is, GLP-2, what GLP-1 and fat do to the stomach.
"""

from signaling.body.gut import START
from signaling.core import Parameter, assumed, known
from signaling.core.fuels import FUELS
from signaling.pathway import Mechanism

OF_A_DRINK = (
    "75 g in normal tolerance: Theodorakis 2006, Muscelli 2008, Vollmer 2008 and Greenfield 2009, all in table 1 of Huber et al. 2024, "
    "Am J Clin Nutr 119:599"
)
SCHIRRA = "Schirra et al. 1996, J Clin Invest 97:92"
OF_MEALS = "Toft-Nielsen 2001 and Vilsboll 2003, in table 2 of the same review"
ATWATER = "4 kcal/g of glucose and protein, 9 of fat, Atwater factors of food labels"


def _as_glucose(fuel: str, energy: float) -> Parameter:
    """mmol of glucose that hold as much energy as a mmol of another fuel, of which a gram holds so many kcal."""
    return known(energy * FUELS[fuel].mass.value / (4.0 * FUELS["glucose"].mass.value), "1", ATWATER)


incretins = Mechanism("Incretin", doc=__doc__)
incretins.factor(
    "other_appearance", "fat * fat_appearance + protein * amino_acid_appearance",
    "fat and protein that are absorbed, as the glucose that holds as much energy; it calls as much GIP", unit="mmol/min",
    fat=_as_glucose("triglyceride", 9.0), protein=_as_glucose("amino_acids", 4.0),
)  # fmt: skip
incretins.store("GIP", "pmol/L", 0.0, scale=10.0)
incretins.reaction(
    "release", "-> GIP", "gain * (absorption_rate * (Duodenum + w * Jejunum) + other_appearance) / tau",
    gain=assumed(10.686, "pmol min/(L mmol)", START), w=assumed(0.28597, "1", START + "; jejunal weight"),
    tau=assumed(8.0, "min", "active GIP half-life about 5 min"),
)  # fmt: skip
incretins.reaction("loss", "GIP ->", "GIP / tau", tau=assumed(8.0, "min", "active GIP half-life about 5 min"))
incretins.factor("plasma_incretin", "GIP", "GIP above fasting", unit="pmol/L")
incretins.factor(
    "gip",
    "GIP + fasting",
    "active GIP as measured",
    unit="pmol/L",
    fasting=assumed(2.5, "pmol/L", "fasting level of the same 14-point data"),
)

incretins.store("GLP1", "pmol/L", 0.0, scale=5.0)
incretins.store("GLP1_cleaved", "pmol/L", 0.0, scale=10.0)
incretins.identify(GIP="P09681", GLP1="P01275", GLP1_cleaved="P01275")
incretins.reaction(
    "GLP1_release", "-> GLP1", "gain * (glucose_appearance / drink)^n + other * other_appearance",
    gain=assumed(1.7, "pmol/L/min", "sized for a rise of total GLP-1 by 17 pmol/L, " + OF_A_DRINK),
    drink=assumed(3.2, "mmol/min", "what 75 g bring at their peak, 2 kcal/min"),
    n=assumed(2.6, "1", "a peak 2.8 +- 1.1 times as high after 100 g as after 50 g, " + SCHIRRA + "; still a third of its peak two hours after 75 g"),
    other=assumed(0.1, "pmol/(L mmol)", "a rise of total GLP-1 by 13 to 17 pmol/L after breakfasts of 520 to 537 kcal, " + OF_MEALS),
)  # fmt: skip
incretins.reaction(
    "GLP1_cleavage",
    "GLP1 -> GLP1_cleaved",
    "k * GLP1",
    k=assumed(0.35, "1/min", "half-life of two minutes by DPP-4, Holst 2007, Physiol Rev 87:1409"),
)
incretins.reaction(
    "GLP1_loss", "GLP1_cleaved ->", "k * GLP1_cleaved",
    k=known(0.131, "1/min", "half-life 5.3 min in an assay that reads both forms, Orskov et al. 1993, Diabetes 42:658"),
)  # fmt: skip
incretins.factor("plasma_glp1", "GLP1", "intact GLP-1 above fasting", unit="pmol/L")
incretins.factor(
    "glp_1", "GLP1 + fasting", "intact GLP-1 as measured", unit="pmol/L",
    fasting=known(1.0, "pmol/L", SCHIRRA + "; GLP-1(7-36) amide before the drink"),
)  # fmt: skip
incretins.factor(
    "total_glp_1", "GLP1 + GLP1_cleaved + fasting", "GLP-1 in all forms as measured", unit="pmol/L",
    fasting=known(11.0, "pmol/L", "mean of 6, 11, 14 and 14, " + OF_A_DRINK),
)  # fmt: skip
