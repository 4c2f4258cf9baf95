"""Files that are shared: KneeCoach's own, and the routines of other timers. Nothing in them is trusted."""
