"""Biology as data: species, pools, reactions and rate laws, joined into pathways; the signalling graph is derived from them.

Knows neither how a pathway is solved nor what a cell is.
"""

from signaling.pathway.graph import SignalingGraph, signaling_graph
from signaling.pathway.mechanism import Mechanism
from signaling.pathway.pathway import Pathway

__all__ = ["Mechanism", "Pathway", "SignalingGraph", "signaling_graph"]
