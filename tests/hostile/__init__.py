"""Bad input of our own making, and the briefing in which each of it stands in every place that a stranger's words reach."""
