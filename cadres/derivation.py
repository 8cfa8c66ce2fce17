"""Proof that what the register remembers is what the definition derives (sql/derivation.sql)."""

from django.db import connection

# What is remembered ⊖ what is derived; where a place lies ⊖ where its parent lies; and places that
# outlive the one that they lie in ⊖ nothing: these would be counted under a place that is gone.
DIFFERENCES = {
    "trường hợp kiêm nhiệm": (
        "SELECT pairing_id, person_id, first_id, second_id, locality_id, period, started, counted "
        "FROM cadres_concurrentassignment",
        "SELECT pairing_id, person_id, first_id, second_id, locality_id, period, started, counted "
        "FROM derived_assignment",
    ),
    "trường hợp theo thời gian": (
        "SELECT s.pairing_id, s.person_id, ca.first_id, ca.second_id, ca.started, s.locality_id, "
        "s.level, s.province_id, s.district_id, s.commune_id, s.valid_from, s.valid_to "
        "FROM cadres_assignmentstretch s "
        "LEFT JOIN cadres_concurrentassignment ca ON ca.id = s.assignment_id",
        "SELECT pairing_id, person_id, first_id, second_id, started, locality_id, "
        "level, province_id, district_id, commune_id, valid_from, valid_to FROM derived_stretch",
    ),
    "vị trí của đơn vị": (
        "SELECT child.id, child.province_id, "
        "CASE WHEN child.level > 2 AND above.level > 1 THEN child.district_id END, "
        "CASE WHEN child.level > 3 AND above.level > 2 THEN child.commune_id END "
        "FROM cadres_localityversion child JOIN cadres_localityversion above "
        "ON above.locality_id = child.parent_id AND above.period && child.period",
        "SELECT child.id, above.province_id, "
        "CASE WHEN child.level > 2 AND above.level > 1 THEN above.district_id END, "
        "CASE WHEN child.level > 3 AND above.level > 2 THEN above.commune_id END "
        "FROM cadres_localityversion child JOIN cadres_localityversion above "
        "ON above.locality_id = child.parent_id AND above.period && child.period",
    ),
    "đơn vị tồn tại lâu hơn đơn vị cấp trên": (
        "SELECT child.id FROM cadres_localityversion child JOIN (SELECT locality_id, "
        "range_agg(period) AS life FROM cadres_localityversion GROUP BY locality_id) above "
        "ON above.locality_id = child.parent_id WHERE NOT child.period <@ above.life",
        "SELECT NULL::bigint WHERE false",
    ),
}


def differences() -> dict[str, int]:
    """Rows that stand on one side only, by what they are; all 0 where the register is sound."""
    found = {}
    with connection.cursor() as cursor:
        for name, (remembered, derived) in DIFFERENCES.items():
            cursor.execute(
                f"SELECT count(*) FROM ((({remembered}) EXCEPT ALL ({derived})) "
                f"UNION ALL (({derived}) EXCEPT ALL ({remembered}))) AS difference"
            )
            found[name] = cursor.fetchone()[0]
    return found


def refresh_all() -> None:
    """Derive everything again; needed only after the definition itself has changed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT refresh_all()")
