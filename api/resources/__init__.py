"""One file a noun: shape in, one call, shape out. Nothing is caught here: `problems.py` answers errors."""
