"""Columns of posts: which is the first, which holds all, and whose unit stands beside."""

from cadres.intake.headings.columns import heading_key

# What a column may say of one post alone.
OWN_FACTS = "workplace", "start", "end", "decision_no", "decision_date"
COMMON_ROLES = "role1", "role2", "role3", "roles", "role_party", "role_gov", "role_union"
POST_FIELDS = tuple(f"post{number}" for number in range(1, 25))  # of columns headed by posts
ROLE_FIELDS = *COMMON_ROLES, *POST_FIELDS


def are_further(texts: tuple[str, ...]) -> bool:
    """Whether the head above a leaf is of further posts: "1" below "Kiêm nhiệm"."""
    return len(texts) > 1 and heading_key(texts[-2]).endswith("kiem nhiem")


def next_role(name: str, columns, *, is_further: bool = False) -> str:
    """Two columns headed alike for further posts are the second and the third post.

    The first of those that a head says to be further ones is the second post behind another.
    """
    if is_further and name == "role1" and {"role1", "roles"} & columns.keys():
        name = "role2"
    if name == "role3" and "role3" in columns and "role2" not in columns:
        columns["role2"] = columns.pop("role3")
        return name
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


def facts_of_roles(columns: dict[str, int], duplicates: dict[int, str]) -> dict[str, dict]:
    """By post, the columns of facts that are its own alone, by field; no duplicates any more.

    A further post's stand behind it, as those of the post before do behind that; a unit right
    behind. Or there are as many as posts, behind them all.
    """
    roles = sorted((columns[name], name) for name in COMMON_ROLES if name in columns)
    own: dict[str, dict[str, int]] = {}
    for name in OWN_FACTS:
        theirs = [column for column, field in sorted(duplicates.items()) if field == name]
        for column, role in _owners(name, theirs, roles, columns):
            own.setdefault(role, {})[name] = column
            del duplicates[column]
    return own


def _owners(name: str, theirs: list[int], roles: list[tuple[int, str]], columns) -> list[tuple]:
    """The columns of a fact that stand twice or more, each with the post that it is about."""
    if len(roles) < 2 or not theirs:
        return []
    first = columns.get(name, theirs[0])
    if name != "workplace" and first > roles[-1][0] and len(theirs) == len(roles) - 1:
        return list(zip(theirs, (role for _, role in roles[1:]), strict=True))
    behind = [(c, [role for at, role in roles if at < c][-1:], c - 1) for c in theirs]
    if name == "workplace":
        return [(c, *role) for c, role, before in behind if role and columns[role[0]] == before]
    is_parted = roles[0][0] < first < roles[1][0]
    return [(c, *role) for c, role, _ in behind if is_parted and role != [roles[0][1]]]
