"""From sources to captures: files, containers of pages, addresses. No Django, no database.

`arrival` is what every source hands over; `sources` finds files, `manifest` reads what is known of them beforehand.
"""
