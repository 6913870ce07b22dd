"""The steps that bring a database from one version of the records to the next."""
