"""The page in the browser: a body to play with, its blood, its cells, and the signal inside one of them.

Mesa's page gives the buttons and the fields, this room what stands beside them, one part a module. It runs on this computer only and
fetches nothing from elsewhere. :mod:`signaling.app.browser.serve` starts it.
"""
