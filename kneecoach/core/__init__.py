"""The rules: frozen values and pure functions. No Qt, SQL, files, clock, chance, or words for people."""
