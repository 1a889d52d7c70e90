"""The body: blood, gut, kidney, brain, what they exchange with the cells, and slow time.

Couples the populations of one person through blood, step by coupling step, on top of ``mesa.Model``. Knows nothing of protocols or files.
"""
