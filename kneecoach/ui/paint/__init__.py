"""Pure painting functions of the session page: plain values in, marks out; `u` is 1/1280 of a window's width."""
