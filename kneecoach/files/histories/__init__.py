"""Histories as tables (CSV): Hevy's, Strong's, FitNotes' and our own."""
