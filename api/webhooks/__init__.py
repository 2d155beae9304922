"""Webhooks (https://www.standardwebhooks.com): what happened is told to addresses that asked for it.

`outbox` finds what there is to tell and keeps it in the ledger, `courier` sends what is due, `reaching`
lets it go to public addresses only, `signing` proves that it is from us.
"""
