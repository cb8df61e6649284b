"""The types that cross rooms: frozen values without behaviour beyond looking things up in themselves."""
