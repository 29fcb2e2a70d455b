"""What `make audit` runs: the site as readers get it, read by the Nu HTML checker and by Lighthouse."""
