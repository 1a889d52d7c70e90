"""Fat storage in a fat cell: lipoprotein lipase splits the triglyceride of lipoproteins; most of it is kept, some spills into plasma.

The glycerol of the triglyceride goes to blood, since fat cells cannot use it; what they store takes glycerol made from lactate. So does what is
put back after lipolysis. A large droplet has no more lipase than a small one. Ceramide is set, not made. Left out: the slow rise of lipase after
a meal, the muscle's share.
"""

from signaling.core import assumed
from signaling.pathway import Mechanism

fat_storage = Mechanism("FatStorage", doc=__doc__)
fat_storage.setting(
    "ceramide", "1", 0.0,
    "ceramide above that of lean fat, relative to it; more in subcutaneous fat of obese and diabetic people, "
    "Blachnio-Zabielska et al. 2012, Lipids 47:1131",
)  # fmt: skip
fat_storage.input("triglyceride", "mmol/L", otherwise=0.0, meaning="triglyceride of VLDL")
fat_storage.input("chylomicrons", "mmol/L", otherwise=0.0, meaning="triglyceride of chylomicrons")
fat_storage.input("lactate", "mmol/L", otherwise=1.0, meaning="plasma lactate")
fat_storage.factor(
    "vldl_uptake", "k * triglyceride / droplet_size", "VLDL triglyceride split", unit="mmol/kg/min",
    k=assumed(0.00214, "L/kg/min", "half-life of VLDL triglyceride in plasma about an hour"),
)  # fmt: skip
fat_storage.factor(
    "chylomicron_uptake", "k * chylomicrons / droplet_size", "chylomicron triglyceride split", unit="mmol/kg/min",
    k=assumed(0.01, "L/kg/min", "half-life of chylomicron triglyceride about a quarter of an hour"),
)  # fmt: skip
fat_storage.factor(
    "kept",
    "1 - spill",
    "share of what lipase frees that the cell keeps",
    spill=assumed(0.35, "1", "about a third spills over into plasma"),
)
fat_storage.reaction("storage", "-> Triglyceride", "kept * (vldl_uptake + chylomicron_uptake)")
fat_storage.factor(
    "ffa_outflow", "ffa_release + 3 * (1 - kept) * (vldl_uptake + chylomicron_uptake)", "fatty acids let out, with what spills over",
    unit="mmol/kg/min",
)  # fmt: skip
fat_storage.factor(
    "glycerol_needed",
    "lipolysis_rate * re_esterification / (1 + re_esterification) + kept * (vldl_uptake + chylomicron_uptake)",
    "glycerol of all triglyceride that is put together",
    unit="mmol/kg/min",
)
fat_storage.factor(
    "lactate_taken", "glycerol_needed * lactate / (K + lactate)", "lactate that becomes glycerol", unit="mmol/kg/min",
    K=assumed(0.1, "mmol/L", "far below what blood holds; without lactate the glycerol that was just freed is used again"),
)  # fmt: skip
fat_storage.factor(
    "glycerol_release", "lipolysis_rate + vldl_uptake + chylomicron_uptake - (glycerol_needed - lactate_taken)",
    "glycerol of all triglyceride that is split, less what is used again", unit="mmol/kg/min",
)  # fmt: skip
