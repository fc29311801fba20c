"""How far apart two spellings are."""


def edit_distance(one: str, other: str) -> int:
    """The least number of letters to insert, delete or replace to get from one text to the other."""
    row = list(range(len(other) + 1))
    for i, mine in enumerate(one, start=1):
        above, row = row, [i]
        for j, theirs in enumerate(other, start=1):
            row.append(min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (mine != theirs)))
    return row[-1]
