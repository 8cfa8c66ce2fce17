"""What is written for "as above"."""

DITTO = {
    '"', "''", '""', "〃", "”", "“", "″", "//", "///", '-"-', '- " -', "-//-", "nt", "NT", "Nt",
    "nt.", "n.t", "N.T", "n/t", "-nt-", "-NT-", "- nt -", "_nt_", "như trên", "Như trên",
    "-như trên-", "- như trên -", "(như trên)", "NHƯ TRÊN", "-''-", "- '' -", "-”-", "- ” -",
}  # fmt: skip
