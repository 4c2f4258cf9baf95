"""Histories as the programs write them, for tests of what is read of them."""

from __future__ import annotations

from datetime import date, datetime

from support import catalogue

from kneecoach.core.known_names import known_names
from kneecoach.core.past import Found, PastSession, PastSet, Unit
from kneecoach.files.histories.opening import read

TODAY = date(2026, 11, 25)
KNOWN = known_names(catalogue().values())

HEVY_HEAD = (
    '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index",'
    '"set_type","weight_kg","reps","distance_km","duration_seconds","rpe"'
)
HEVY = f"""{HEVY_HEAD}
"Knees","22 Dec 2025, 08:00","22 Dec 2025, 08:31","slow, but
steady","Spanish Squat",,"both legs, ""low"" bar",0,"warmup",12.5,10,,,
"Knees","22 Dec 2025, 08:00","22 Dec 2025, 08:31","slow, but
steady","Spanish Squat",,"",1,"normal",12.5,8,,,7.5
"Knees","22 Dec 2025, 08:00","22 Dec 2025, 08:31","slow, but
steady","Wall sit",,"",0,"dropset",,,,45,
"Evening","23 Dec 2025, 19:05","23 Dec 2025, 19:20","","Clamshell",0,"",0,"normal",,12,0.5,,
"""
STRONG = """Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2024-05-04 18:10:11,"Legs, home",1h 5m,"Bridge",W,0.0,10.0,0,0.0,"","felt good",
2024-05-04 18:10:11,"Legs, home",1h 5m,"Bridge",1,20.0,10.0,0,0.0,"tight","felt good",8
2024-05-04 18:10:11,"Legs, home",1h 5m,"Bridge",Rest Timer,0.0,0.0,0,90.0,"","felt good",
2024-05-04 18:10:11,"Legs, home",1h 5m,"Leg press",D,80.0,6.0,0,0.0,"","felt good",
"""
STRONG_SIX = """"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";"Weight (kg)";"Reps";\
"RPE";"Distance (meters)";"Seconds";"Notes";"Workout Notes"
"1";"2026-05-20 07:22:32";"Legs";"3600";"Bridge";"1";"62,5";"5";"8,5";"";"";"";""
"1";"2026-05-20 07:22:32";"Legs";"3600";"Bridge";"Rest Timer";"";"";"";"";"60";"";""
"1";"2026-05-20 07:22:32";"Legs";"3600";"Bridge";"Note";"";"";"";"";"";"heels near;
feet flat";""
"1";"2026-05-20 07:22:32";"Legs";"3600";"Back plank";"F";"";"";"";"";"40";"a 5" mat";""
"""
FITNOTES = """Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment
2026-08-04,Lat Pulldown,Back,35.0,kgs,10,,,,""
2026-08-04,Back Plank,Core,,,,,,0:01:30,"better"
2026-08-05,Lat Pulldown,Back,80.0,lbs,8,,,,""
"""
EVERY = {"hevy": HEVY, "strong": STRONG, "strong six": STRONG_SIX, "fitnotes": FITNOTES}


def at(  # noqa: PLR0917  # in the order of datetime
    year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0
) -> datetime:
    """Return a moment of the clock on the wall."""
    return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001  # as the files have it


def found(text: str | bytes, unit: Unit | None = None) -> Found:
    """Return what a history holds today, with our exercises known."""
    return read(text.encode() if isinstance(text, str) else text, TODAY, KNOWN, unit=unit)


def hevy(cells: str) -> Found:
    """Return what one row of Hevy's is."""
    return found(f"{HEVY_HEAD}\n{cells}\n")


def only(its: Found) -> tuple[PastSession, PastSet]:
    """Return the one session with its one set."""
    (session,) = its.sessions
    (done,) = session.sets
    return session, done
