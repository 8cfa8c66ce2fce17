"""Reading lists that offices send: pure Python, no models, no requests.

One step a file: `reader` opens the workbook, `columns` finds the header, `rows` reads the cells,
`titles`, `places`, `people` and `holdings` match them against what `cadres.lookups` fetched, and
`plan` is what would be written. Every fault becomes a `Problem` with its sheet, row and column.
"""
