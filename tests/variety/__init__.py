"""Lists of invented people, written in the many ways in which real lists are written.

`people` invents who holds what, `ways` draws how a list is written, `columns` and `sheets` write
it, `files` makes a file of it. What a line means is known: it was meant before it was written.
"""
