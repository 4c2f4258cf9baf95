"""Every sentence for people, from typed cues and faults; window and command line share them.

The sentences go through gettext, so that a translation is one catalogue. No Qt, and of KneeCoach only `core`.
"""
