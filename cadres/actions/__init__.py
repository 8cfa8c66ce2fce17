"""Writes that touch more than one row: keyword-only, one transaction, all or nothing.

Every write re-checks the user's scope on its target, refuses with Vietnamese sentences and leaves
its reason in the history.
"""
