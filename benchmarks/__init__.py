"""The benchmark: what the engine promises, measured beside its peers and the limits of the machine. `make bench` runs it."""
