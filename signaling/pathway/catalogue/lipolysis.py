"""Lipolysis in a fat cell: catecholamines open the store, insulin closes it.

cAMP, made under adrenergic tone and beta receptors, held down by alpha2 receptors, and destroyed by PDE3B, has PKA phosphorylate HSL and, more
slowly, perilipin; together they set how much triglyceride is split. A cell with less HSL splits less, but not in proportion, since ATGL, which
perilipin sets free, goes before it. A kilogram of large cells splits as much as one of small cells of the same person (Laurencikiene et al. 2011,
J Clin Endocrinol Metab 96:E2045). TNF-alpha takes PDE3B away within days, and with it the brake. A share is put back (re-esterified).
Akt switches PDE3B on by its S473, which diabetic cells keep, as they keep the answer of HSL to insulin. Insulin far above what blood holds takes
PDE3B off again, so that the dose-response in the dish is a bell upside down. Fat cells see plasma insulin without capillary delay, yet fatty
acids answer with a lag near 40 min: HSL and perilipin carry it.
Left out: ATGL and CGI-58 as proteins, that catecholamines need HSL more than the fast does, what TNF-alpha does to perilipin and within hours,
natriuretic peptides, the rise of Akt under isoprenaline, desensitised receptors.
"""

from signaling.core import assumed, fitted, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import JONSSON, LOVFORS, RYDEN, ZHANG

_DISH = "human fat cells in the dish and in situ; docs/calibration/lipolysis.md"

lipolysis = Mechanism("Lipolysis", doc=__doc__)
lipolysis.identify(BetaAR="P07550", Alpha2AR="P08913", PDE3B="Q13370", HSL="Q05469", Perilipin="O60240")
lipolysis.identify(cAMP="CHEBI:17489", Triglyceride="CHEBI:17855")
lipolysis.input("insulin", "nM", meaning="insulin around the fat cell")
lipolysis.input("adrenergic_tone", "1", otherwise=1.0, meaning="catecholamine drive of the body relative to rest")
lipolysis.input("isoprenaline", "nM", otherwise=0.0, meaning="beta agonist that was added")
lipolysis.input("adrenaline", "nM", otherwise=0.0, meaning="beta and alpha2 agonist that was added")
lipolysis.input("phentolamine", "nM", otherwise=0.0, meaning="alpha blocker that was added")
lipolysis.input("TNF_signal", "1", otherwise=0.0, meaning="share of TNF receptors that signal")
lipolysis.setting("droplet_size", "1", 1.0, "size of the fat droplet relative to a lean cell")
lipolysis.setting("re_esterification", "1", 1 / 3, "fatty acids put back into triglyceride for each one let out")
lipolysis.pool("BetaAR", "BetaAR_held", start={"BetaAR_held": 0.0})
lipolysis.pool("Alpha2AR", "Alpha2AR_held", start={"Alpha2AR_held": 0.0})
lipolysis.place("membrane", "BetaAR", "BetaAR_held", "Alpha2AR", "Alpha2AR_held")
lipolysis.pool("PDE3B", "PDE3B_a", start={"PDE3B_a": 5.0})
lipolysis.store("PDE3B_left", "1", 1.0)
lipolysis.store("cAMP", "1", 1.0)
lipolysis.pool("HSL", "HSL_p", start={"HSL_p": 30.0})
lipolysis.pool("Perilipin", "Perilipin_p", start={"Perilipin_p": 30.0})
lipolysis.store("Triglyceride", "mmol/kg", 900.0, slow=True)
lipolysis.holds("triglyceride", "Triglyceride")

_TURN = assumed(2.0, "1/min", "agonists come and go within a minute")
lipolysis.reaction(
    "beta_binding", "BetaAR -> BetaAR_held", "k * (isoprenaline / Ki + adrenaline / Ka) * BetaAR", k=_TURN,
    Ki=fitted(2.0, "nM", _DISH), Ka=fitted(14.159, "nM", _DISH),
)  # fmt: skip
lipolysis.reaction("beta_release", "BetaAR_held -> BetaAR", "k * BetaAR_held", k=_TURN)
lipolysis.reaction(
    "alpha2_binding", "Alpha2AR -> Alpha2AR_held", "k * adrenaline / (K * (1 + phentolamine / Kp)) * Alpha2AR", k=_TURN,
    K=fitted(3.9427, "nM", _DISH), Kp=assumed(10.0, "nM", "phentolamine holds alpha receptors at nanomolar concentrations"),
)  # fmt: skip
lipolysis.reaction("alpha2_release", "Alpha2AR_held -> Alpha2AR", "k * Alpha2AR_held", k=_TURN)
lipolysis.factor(
    "high_insulin", "1 + w * hill(insulin, K, 2)", "what very high insulin does to PDE3B, " + JONSSON,
    w=fitted(3.3895, "1", _DISH),
    K=assumed(30.0, "nM", "the least that leaves insulin of blood, up to 1 nM, its grip on PDE3B; the dish alone would have 4-10 nM"),
)  # fmt: skip
lipolysis.reaction(
    "PDE3B_activation", "PDE3B -> PDE3B_a", "k * (Akt_pS473 + Akt_pp) * PDE3B", k=assumed(0.1, "1/(% min)", "start of the calibration")
)  # fmt: skip
lipolysis.reaction(
    "PDE3B_inactivation", "PDE3B_a -> PDE3B", "k * high_insulin * PDE3B_a", k=known(7.3, "1/min", LOVFORS + ", k2b")
)
lipolysis.factor(
    "PDE3B_pace", "k", "turnover of PDE3B as a protein", unit="1/min",
    k=assumed(0.0005, "1/min", "half-life of a day: PDE3B was halved within days of TNF-alpha, " + ZHANG),
)  # fmt: skip
lipolysis.reaction(
    "PDE3B_renewal", "-> PDE3B_left", "PDE3B_pace * (1 + toll * lean) / (1 + toll * TNF_signal)",
    toll=known(2.0, "1", "half of it left at an excess of TNF-alpha, which keeps half of the receptors in use, " + ZHANG),
    lean=assumed(0.01928, "1", "receptors in use in lean fat, where TNF-alpha is 20 pg/mL: (20/1020) / (1 + 20/1020)"),
)  # fmt: skip
lipolysis.reaction("PDE3B_loss", "PDE3B_left ->", "PDE3B_pace * PDE3B_left")
lipolysis.reaction(
    "cAMP_synthesis", "-> cAMP", "k * (adrenergic_tone + gain * BetaAR_held / 100%) / (1 + restraint * Alpha2AR_held / 100%)",
    k=assumed(1.0, "1/min", "about 1 at rest, turnover of a minute, " + LOVFORS),
    gain=fitted(3.5873, "1", _DISH), restraint=fitted(0.54816, "1", _DISH),
)  # fmt: skip
lipolysis.reaction(
    "cAMP_breakdown", "cAMP ->", "(k0 + k * PDE3B_left * PDE3B_a / 100%) * cAMP",
    k0=assumed(0.6, "1/min", "other phosphodiesterases"), k=assumed(8.0, "1/min", "start of the calibration"),
)  # fmt: skip
lipolysis.reaction(
    "HSL_phosphorylation", "HSL -> HSL_p", "k * cAMP^n * HSL",
    k=assumed(0.03, "1/min", "30 % at rest"), n=assumed(2.0, "1", "two cAMP a PKA subunit"),
)  # fmt: skip
lipolysis.reaction("HSL_dephosphorylation", "HSL_p -> HSL", "k * HSL_p", k=known(0.07, "1/min", LOVFORS + ", HSL off"))
lipolysis.factor(
    "HSL_share", "100% * HSL_p / (few + HSL + HSL_p)", "HSL that is phosphorylated, of what there is", unit="%",
    few=assumed(1e-6, "%", "felt only by a cell without HSL"),
)  # fmt: skip
lipolysis.factor(
    "perilipin_pace",
    "k",
    "turnover of perilipin phosphate",
    unit="1/min",
    k=assumed(0.04, "1/min", "lag of FFA in the OGTT, start of the calibration"),
)
lipolysis.reaction(
    "perilipin_phosphorylation", "Perilipin -> Perilipin_p", "0.43 * perilipin_pace * HSL_share / 30% * Perilipin"
)
lipolysis.reaction("perilipin_dephosphorylation", "Perilipin_p -> Perilipin", "perilipin_pace * Perilipin_p")
lipolysis.factor(
    "lipases", "1 - h * (1 - (HSL + HSL_p) / 100%)", "what there is of lipases, relative to a lean cell",
    h=known(0.5, "1", "half of basal lipolysis goes with HSL, " + RYDEN),
)  # fmt: skip
lipolysis.factor(
    "lipolysis_rate",
    "v * (basal + (1 - basal) * lipases * (HSL_share / 30%) * (Perilipin_p / 30%)) * Triglyceride / (few + Triglyceride)",
    "triglyceride split", unit="mmol/kg/min",
    few=assumed(0.1, "mmol/kg", "a ten-thousandth of a droplet: felt only when it is empty"),
    v=assumed(0.014, "mmol/kg/min", "FFA turnover of the fasting 70 kg person, start of the calibration"),
    basal=assumed(0.12, "1", "what insulin cannot stop, start of the calibration"),
)  # fmt: skip
lipolysis.reaction("breakdown", "Triglyceride ->", "lipolysis_rate / (1 + re_esterification)")
lipolysis.factor(
    "ffa_release", "3 * lipolysis_rate / (1 + re_esterification)", "fatty acids let out", unit="mmol/kg/min"
)
lipolysis.factor("DAG_relative", "droplet_size", "DAG of an overfull fat cell, relative to a lean one")
lipolysis.factor("fat_load", "droplet_size", "fat burden of the ER, relative to a lean cell")
