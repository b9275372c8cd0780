"""Widgets that know nothing of the library: they show values and say what was done to them."""
