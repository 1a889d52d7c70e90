"""IKK-beta: the alarm of inflammation. The TNF receptor, peroxide and an overload of fat wake it; it locks IRS1 on serine.

Some of it is held in the complex of the TNF receptor itself and needs no waking. Salicylate in high doses blocks it and protects against fat
(Kim et al. 2001, J Clin Invest 108:437). Its serine is human S312 among others.
Left out: NF-kappa-B and the genes it calls, among them TNF-alpha itself; Toll-like receptors.
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import ITANI, SMITH_SHANLEY

ikk = Mechanism("IKK", uniprot="O14920", doc=__doc__)
ikk.input("TNF_signal", "1", otherwise=0.0, meaning="share of TNF receptors that signal")
ikk.input("oxidation", "1", otherwise=0.0, meaning="harm done by peroxide")
ikk.input("fat_load", "1", otherwise=1.0, meaning="fat burden relative to rest")
ikk.setting("salicylate", "1", 0.0, "share of IKK that salicylate blocks")
ikk.pool("IKK", "IKK_a", start={"IKK_a": 0.8})
ikk.reaction(
    "activation", "IKK -> IKK_a", "(tnf * TNF_signal + ros * oxidation + fat * hill(fat_load, K, 2)) * IKK",
    tnf=assumed(0.05, "1/min", "half active when every TNF receptor is in use, as JNK"),
    ros=assumed(0.06, "1/min", "a fifth of what peroxide does to JNK: 0.5e-4 against 2.5e-4 a molecule in " + SMITH_SHANLEY),
    fat=assumed(0.015, "1/min", "a quarter active when very full of fat; a lipid infusion halves I kappa B in 6 h, " + ITANI),
    K=assumed(6.0, "1", "as PKC: I kappa B falls while DAG and PKC rise, " + ITANI),
)  # fmt: skip
ikk.reaction("inactivation", "IKK_a -> IKK", "k * IKK_a", k=known(0.05, "1/min", SMITH_SHANLEY + ", IKK off"))
ikk.lock(
    "IRS1", "IRS1_pS_IKK", by="IKK_a", rate="(1 - salicylate) * k * (IKK_a / 100% + held * TNF_signal)",
    held=assumed(0.5, "1", "IKK in the complex of the TNF receptor itself; with the free IKK it wakes, all receptors in use lock as much as all IKK"),
    k=assumed(0.5, "1/min", "26 % of IRS1 locked at full activity, a quarter of JNK as in " + SMITH_SHANLEY),
    released=assumed(1.4, "1/min", "PP2A, " + SMITH_SHANLEY), lost=assumed(0.003, "1/min", "three times free IRS1"),
)  # fmt: skip
