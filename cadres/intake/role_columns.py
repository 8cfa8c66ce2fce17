"""Columns of posts: which is the first, which holds all, and whose unit stands beside."""

POST_FIELDS = tuple(f"post{number}" for number in range(1, 25))  # of columns headed by posts
ROLE_FIELDS = (
    "role1", "role2", "role3", "roles", "role_party", "role_gov", "role_union", *POST_FIELDS,
)  # fmt: skip


def next_role(name: str, columns) -> str:
    """Two columns headed alike for further posts are the second and the third post."""
    if name == "role2" and "role2" in columns and "role3" not in columns:
        return "role3"
    if name == "roles" and "roles" in columns and "role2" not in columns:
        return "role2"
    return name


def settle_roles(columns: dict[str, int]) -> dict[str, int]:
    """A single column for posts holds them all; beside another one it holds the first."""
    if "role3" in columns and "role2" not in columns:
        columns["role2"] = columns.pop("role3")
    if "roles" in columns and "role1" in columns and "role2" not in columns:
        columns["role2"] = columns.pop("roles")
    present = [name for name in ROLE_FIELDS if name in columns]
    if present in (["role1"], ["role2"]):
        columns["roles"] = columns.pop(present[0])
    elif "roles" in present and {"role2", "role3"} & set(present) and "role1" not in present:
        columns["role1"] = columns.pop("roles")
    return columns


def units_of_roles(columns: dict[str, int], duplicates: dict[int, str]) -> dict[str, int]:
    """By further post its column "Đơn vị", which stands right behind it; no duplicate any more."""
    behind = {columns[name] + 1: name for name in ("role2", "role3") if name in columns}
    units = {behind[c]: c for c, name in duplicates.items() if name == "workplace" and c in behind}
    for column in units.values():
        del duplicates[column]
    return units
