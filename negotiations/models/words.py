"""The words that columns hold, and what they are called."""

SIDES = {"KR": "South Korea", "US": "United States"}
STATUSES = {"planned": "planned", "held": "held"}
KINDS = {"agreed": "agreed", "demanded": "demanded", "offered": "offered"}
CURRENCIES = {"KRW": "South Korean won", "USD": "U.S. dollars"}
PARTS = {"title": "headline", "body": "text", "caption": "photo caption"}
CLAIMED = {"agreement": "agreement", "round": "round", "negotiator": "negotiator", "payment": "payment"}
