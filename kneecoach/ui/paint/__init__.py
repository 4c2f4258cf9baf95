"""Pure painting functions of the session page: plain values in, marks out; `u` is explained in places.py."""
