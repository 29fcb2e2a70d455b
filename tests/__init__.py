"""The same floor plan as the site, walked by a tester."""
