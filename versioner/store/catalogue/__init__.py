"""The index beside git: lists, look-ups, words of headlines, reports. Delete it and it comes back, equal.

Nothing is kept here that git cannot give back, and nothing here is believed over git: what a
question finds is read from git and proved before it is shown as a revision.
"""
