"""General data about language and the world, and pure look-ups in it. No table names anything of a sample article."""
