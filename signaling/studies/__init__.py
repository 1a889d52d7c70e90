"""Studies: many runs that answer one question.

Sweeps, virtual cohorts, sensitivity, calibration, blame, and the validation score card that holds the model against measured data.
"""
