"""Exercise: work of the muscles, heard by every fibre alike.

In units of moderate exercise, about half of the maximal oxygen uptake: at 1, half of AMPK is active. Left out: catecholamines, blood flow,
the fuel that work burns, and that only some muscles work.
"""

from signaling.pathway import Mechanism

exercise = Mechanism("Exercise", doc=__doc__)
exercise.input("exercise", "1", otherwise=0.0, meaning="work of the muscles, 1 for moderate exercise")
exercise.factor("muscle_contraction", "exercise", "work of the muscles", unit="1")
