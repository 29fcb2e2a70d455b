"""Measures the running site. Numbers belong here and never into a test: those say what is right."""
