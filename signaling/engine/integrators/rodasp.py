"""RODASP: six stages, order four, stiffly accurate; the method of cells in double precision, and for tight tolerances.

It keeps order three where a fast reaction follows a slow change, for example of blood (the test problem of Prothero and Robinson), where
RODAS4 falls to one. The embedded solution is the point of the last stage, so that the last u is the error. The order holds for the exact
Jacobian only: where an entry is infinite and left out, steps are shortened by the error estimate until that entry no longer matters.

Source: G. Steinebach, Order-reduction of ROW-methods for DAEs and method of lines applications, Preprint 1741, Fachbereich Mathematik,
Technische Hochschule Darmstadt (1995); its numbers in the form with u, to 16 digits, as in the code RODAS (third set) of E. Hairer, G. Wanner,
Solving Ordinary Differential Equations II (1996), section IV.7.
"""

from __future__ import annotations

import numpy as np

from signaling.engine.tableau import Tableau

_A = np.array(
    [
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
        [3.0, 0.0, 0.0, 0.0, 0.0, 0.0],
        [1.831036793486759, 0.4955183967433795, 0.0, 0.0, 0.0, 0.0],
        [2.304376582692669, -0.05249275245743001, -1.176798761832782, 0.0, 0.0, 0.0],
        [-7.170454962423024, -4.741636671481785, -16.31002631330971, -1.062004044111401, 0.0, 0.0],
        [-7.170454962423024, -4.741636671481785, -16.31002631330971, -1.062004044111401, 1.0, 0.0],
    ]
)
_C = np.array(
    [
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
        [-12.0, 0.0, 0.0, 0.0, 0.0, 0.0],
        [-8.791795173947035, -2.207865586973518, 0.0, 0.0, 0.0, 0.0],
        [10.81793056857153, 6.780270611428266, 19.53485944642410, 0.0, 0.0, 0.0],
        [34.19095006749676, 15.49671153725963, 54.74760875964130, 14.16005392148534, 0.0, 0.0],
        [34.62605830930532, 15.30084976114473, 56.99955578662667, 18.40807009793095, -5.714285714285717, 0.0],
    ]
)

RODASP = Tableau.of_u(
    name="RODASP",
    order=4,
    diagonal=0.25,
    A=_A,
    C=_C,
    m=np.append(_A[-1, :-1], 1.0),
    m_hat=np.append(_A[-1, :-1], 0.0),
)
