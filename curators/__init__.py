"""Those who look after the archive: their accounts, their roles, and the history of what they changed.

It knows no articles and no records: whoever keeps a curator's words says by `tracked` that their changes are to be
written down, and by a `Kind` how they are told and taken back.
"""
