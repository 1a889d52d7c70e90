"""Networks that are frozen, so that the bar stays where it is."""
