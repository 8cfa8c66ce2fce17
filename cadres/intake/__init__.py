"""Reading lists that offices send: pure Python, no models, no requests.

One step a file, and the files in rooms. Each imports only from those before it: `letters` and
`files` give the sheets, `texts`, `places` and `titles` read single texts, `headings`, `layout` and
`rows` read the list, `plan` compares it with what `cadres.lists` fetched; `returns` marks its
faults and `sentences` reads a single line. Every fault becomes a `Problem` with its sheet, row
and column.
"""
