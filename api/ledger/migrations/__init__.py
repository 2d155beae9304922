"""Changes of the ledger's tables, one file each."""
