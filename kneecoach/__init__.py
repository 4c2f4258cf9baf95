"""KneeCoach guides a person through exercises for the muscles around the knees."""

__version__ = "0.1.0"
