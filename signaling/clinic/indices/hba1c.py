"""HbA1c: how much of the haemoglobin of red cells of all ages has bound glucose, by the life that this person has led.

A cell is born without any, lives 120 days, and its haemoglobin binds glucose at a rate that follows glucose of plasma; cells of all ages are
equally many. So the last month counts about half, and a change of life shows only little by little. What was before the run is taken to
have been like its first day. Left out: that red cells of some people live longer than those of others, the glucose that the cells of the marrow
have seen before they are born, and what little glucose lets go again.
"""

import numpy as np

from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import DAYS
from signaling.clinic.indices.samples import NotSampled, Samples, window_mean
from signaling.clinic.protocols.meals import DAY
from signaling.core.parameters import assumed, known

_ADAG = (
    "An analysis of the hemoglobin glycation rate in the ADAG study population applying a Monte Carlo method, 2015: SD 0.175e-9, for cells that live "
    "120 days; 1.296e-9, SD 0.216e-9, by glucose sensors: Ladyzynski et al., J Transl Med 2014;12:328, doi:10.1186/s12967-014-0328-5"
)
GLYCATION = known(1.239e-9, "L/(mmol s)", _ADAG)
LIFE = assumed(
    120.0, "day", "that for which the rate was found; measured 106, SD 10: Khera et al. 2015, doi:10.1002/ajh.23866"
)
_NGSP = "Hoelzel et al., Clin Chem 2004;50:166, as kept by the NGSP: percent of the mmol/mol of the reference method"
SLOPE = known(0.09148, "% mol/mmol", _NGSP)
OFFSET = known(2.152, "%", _NGSP)
SECONDS_A_MINUTE = 60.0
AGES = 481  # ages at which cells are looked at: every six hours of their life


@index(
    "HbA1c",
    unit="%",
    formula="0.9148 x mean over ages up to 120 d of 100 (1 - exp(-k x area of G since birth)) + 2.152, k = 1.239e-9 L/mmol/s",
    source="Ladyzynski et al., J Transl Med 2014;12:328, doi:10.1186/s12967-014-0328-5",
    need=DAYS,
    drawn="glucose",
)
def hba1c(samples: Samples) -> float:
    """HbA1c at the end of the run, in percent of the NGSP."""
    taken = np.isfinite(samples.glucose)
    if not taken.any():
        raise NotSampled("no glucose sample")
    minutes, glucose = samples.times[taken], samples.glucose[taken]
    first_day = window_mean(minutes, glucose, float(minutes[0]), float(minutes[0]) + DAY)
    area = np.concatenate(([0.0], np.cumsum(np.diff(minutes) * (glucose[1:] + glucose[:-1]) / 2)))  # mmol/L min
    births = minutes[-1] - np.linspace(0.0, LIFE.value * DAY, AGES)
    before = np.minimum(births - minutes[0], 0.0) * first_day
    since_birth = area[-1] - np.interp(births, minutes, area) - before
    glycated = -np.expm1(-GLYCATION.value * SECONDS_A_MINUTE * since_birth)
    return percent(float(np.trapezoid(glycated, dx=1.0) / (AGES - 1)))


def percent(share: float) -> float:
    """HbA1c in percent of the NGSP of a share of haemoglobin that has bound glucose, as the reference method finds it."""
    return SLOPE.value * 1000.0 * share + OFFSET.value
