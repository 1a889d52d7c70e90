"""Lipolysis in a fat cell: catecholamines open the store, insulin closes it.

cAMP, made under adrenergic tone and destroyed by PDE3B, which Akt switches on, drives HSL and, more slowly, perilipin; together they set how
much triglyceride is split. A share is put back (re-esterified) with the help of glucose. Fat cells see plasma insulin without capillary delay,
yet fatty acids answer with a lag near 40 min: HSL and perilipin carry it.
Left out: ATGL and CGI-58 apart, natriuretic peptides, the alpha2 arm at very high insulin.
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import LOVFORS

lipolysis = Mechanism("Lipolysis", doc=__doc__)
lipolysis.identify(PDE3B="Q13370", HSL="Q05469", Perilipin="O60240")
lipolysis.identify(cAMP="CHEBI:17489", Triglyceride="CHEBI:17855")
lipolysis.input("adrenergic_tone", "1", otherwise=1.0, meaning="catecholamine drive relative to rest")
lipolysis.setting("droplet_size", "1", 1.0, "size of the fat droplet relative to a lean cell")
lipolysis.pool("PDE3B", "PDE3B_a", start={"PDE3B_a": 5.0})
lipolysis.store("cAMP", "1", 1.0)
lipolysis.pool("HSL", "HSL_p", start={"HSL_p": 30.0})
lipolysis.pool("Perilipin", "Perilipin_p", start={"Perilipin_p": 30.0})
lipolysis.store("Triglyceride", "mmol/kg", 900.0, slow=True)

lipolysis.reaction(
    "PDE3B_activation",
    "PDE3B -> PDE3B_a",
    "k * Akt_activity * PDE3B",
    k=assumed(0.1, "1/(% min)", "start of the calibration"),
)
lipolysis.reaction("PDE3B_inactivation", "PDE3B_a -> PDE3B", "k * PDE3B_a", k=known(7.3, "1/min", LOVFORS + ", k2b"))
lipolysis.reaction(
    "cAMP_synthesis",
    "-> cAMP",
    "k * adrenergic_tone",
    k=assumed(1.0, "1/min", "about 1 at rest, turnover of a minute, " + LOVFORS),
)
lipolysis.reaction(
    "cAMP_breakdown", "cAMP ->", "(k0 + k * PDE3B_a / 100%) * cAMP",
    k0=assumed(0.6, "1/min", "other phosphodiesterases"), k=assumed(8.0, "1/min", "start of the calibration"),
)  # fmt: skip
lipolysis.reaction(
    "HSL_phosphorylation", "HSL -> HSL_p", "k * cAMP^n * HSL",
    k=assumed(0.03, "1/min", "30 % at rest"), n=assumed(2.0, "1", "two cAMP a PKA subunit"),
)  # fmt: skip
lipolysis.reaction("HSL_dephosphorylation", "HSL_p -> HSL", "k * HSL_p", k=known(0.07, "1/min", LOVFORS + ", HSL off"))
lipolysis.factor(
    "perilipin_pace",
    "k",
    "turnover of perilipin phosphate",
    unit="1/min",
    k=assumed(0.04, "1/min", "lag of FFA in the OGTT, start of the calibration"),
)
lipolysis.reaction(
    "perilipin_phosphorylation", "Perilipin -> Perilipin_p", "0.43 * perilipin_pace * HSL_p / 30% * Perilipin"
)
lipolysis.reaction("perilipin_dephosphorylation", "Perilipin_p -> Perilipin", "perilipin_pace * Perilipin_p")
lipolysis.factor(
    "lipolysis_rate", "v * (basal + (1 - basal) * (HSL_p / 30%) * (Perilipin_p / 30%)) * droplet_size * Triglyceride / (few + Triglyceride)",
    "triglyceride split", unit="mmol/kg/min",
    few=assumed(0.1, "mmol/kg", "a ten-thousandth of a droplet: felt only when it is empty"),
    v=assumed(0.014, "mmol/kg/min", "FFA turnover of the fasting 70 kg person, start of the calibration"),
    basal=assumed(0.12, "1", "what insulin cannot stop, start of the calibration"),
)  # fmt: skip
lipolysis.reaction(
    "breakdown", "Triglyceride ->", "lipolysis_rate * (1 - back)", back=assumed(0.25, "1", "re-esterified in the cell")
)
lipolysis.factor(
    "ffa_release", "3 * lipolysis_rate * (1 - back)", "fatty acids let out", unit="mmol/kg/min",
    back=assumed(0.25, "1", "re-esterified in the cell, as in breakdown"),
)  # fmt: skip
lipolysis.factor("DAG_relative", "droplet_size", "DAG of an overfull fat cell, relative to a lean one")
lipolysis.factor("fat_load", "droplet_size", "fat burden of the ER, relative to a lean cell")
