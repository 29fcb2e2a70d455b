"""The site: how it is plugged together."""
