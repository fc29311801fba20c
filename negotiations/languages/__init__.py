"""How each language puts days, sums and ordinals. Plain functions, the same in each module; no Django, no models."""
