-- What a concurrent assignment IS. These two views are the definition; the tables
-- cadres_concurrentassignment and cadres_assignmentstretch remember them (refresh.sql), and
-- `manage.py check_cases` proves that they are equal.
--
-- A case is one person, one pairing and one counted post. Where several posts of the person could
-- be its other leg at the same time (a commune officer of two kinds who is a hamlet secretary),
-- the main post is taken, then the first in the catalogue, and the others only for the days on
-- which those before them did not hold: nobody is counted twice for one model at one post. Posts of
-- which a ruling says that they are no case stand aside, listed but taking nothing from the others.
--
-- Each part is read once, so that PostgreSQL can carry a condition on persons or pairings down to
-- the appointments: one person's derivation must not cost the nation's.

CREATE VIEW derived_assignment AS
WITH pair AS (
    SELECT l1.pairing_id, a.person_id, a.id AS first_id, b.id AS second_id,
        a.locality_id AS first_place, b.locality_id AS second_place,
        a.position_id AS first_position, b.position_id AS second_position,
        a.is_main AS first_main, b.is_main AS second_main,
        a.period * b.period * p.period AS period, p.place_rule, p.counted_leg
    FROM cadres_appointment a
    JOIN cadres_appointment b ON b.person_id = a.person_id AND b.id <> a.id
    JOIN cadres_pairingleg l1 ON l1.position_id = a.position_id AND l1.side = 1
    JOIN cadres_pairingleg l2 ON l2.position_id = b.position_id AND l2.side = 2
        AND l2.pairing_id = l1.pairing_id
    JOIN cadres_pairing p ON p.id = l1.pairing_id
    -- Not written with &&, for which PostgreSQL would walk the index of an exclusion constraint.
    WHERE NOT isempty(a.period * b.period) AND NOT isempty(a.period * b.period * p.period)
        AND (p.place_rule <> 'same' OR b.locality_id = a.locality_id)
        -- Both posts stand in both sets: keep one of the two mirror images.
        AND NOT (a.id > b.id AND p.place_rule IN ('same', 'any')
            AND EXISTS (SELECT FROM cadres_pairingleg l WHERE l.pairing_id = p.id
                AND l.side = 1 AND l.position_id = b.position_id)
            AND EXISTS (SELECT FROM cadres_pairingleg l WHERE l.pairing_id = p.id
                AND l.side = 2 AND l.position_id = a.position_id))
), placed AS (
    SELECT pair.*, CASE WHEN place_rule IN ('same', 'any') THEN datemultirange(period) ELSE (
        SELECT range_agg(v.period * pair.period) FROM cadres_localityversion v
        WHERE v.locality_id = CASE place_rule
                WHEN 'second_within_first' THEN second_place ELSE first_place END
            AND v.locality_id <> CASE place_rule
                WHEN 'second_within_first' THEN first_place ELSE second_place END
            AND CASE place_rule WHEN 'second_within_first' THEN first_place ELSE second_place END
                IN (v.province_id, v.district_id, v.commune_id)
            AND v.period && pair.period
    ) END AS span, EXISTS (
        SELECT FROM cadres_ruling r WHERE r.pairing_id = pair.pairing_id
            AND r.first_id = pair.first_id AND r.second_id = pair.second_id
    ) AS ruled_out
    FROM pair
), ranked AS (
    SELECT placed.pairing_id, placed.person_id, first_id, second_id, span, ruled_out,
        CASE counted_leg WHEN 1 THEN first_place ELSE second_place END AS locality_id,
        range_agg(span) FILTER (WHERE NOT ruled_out) OVER (
            PARTITION BY placed.person_id, placed.pairing_id,
                CASE counted_leg WHEN 1 THEN first_id ELSE second_id END
            ORDER BY CASE counted_leg WHEN 1 THEN second_main ELSE first_main END DESC,
                other.level, other."order", other.id,
                CASE counted_leg WHEN 1 THEN second_id ELSE first_id END
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS taken
    FROM placed
    JOIN cadres_position other
        ON other.id = CASE counted_leg WHEN 1 THEN second_position ELSE first_position END
)
SELECT ranked.pairing_id, ranked.person_id, ranked.first_id, ranked.second_id,
    ranked.locality_id, piece.period, coalesce(lower(piece.period), DATE '0001-01-01') AS started,
    p.counts AND NOT ruled_out AS counted
FROM ranked
JOIN cadres_pairing p ON p.id = ranked.pairing_id
CROSS JOIN LATERAL unnest(span - coalesce(taken, '{}'::datemultirange)) AS piece(period);


-- Where a counted assignment was counted, day by day: one row for each stretch of time in which
-- its locality lay in one province, district and commune.
CREATE VIEW derived_stretch AS
SELECT ca.pairing_id, ca.person_id, ca.first_id, ca.second_id, ca.started,
    v.locality_id, v.level, v.province_id, v.district_id, v.commune_id,
    coalesce(lower(v.period * ca.period), DATE '0001-01-01') AS valid_from,
    coalesce(upper(v.period * ca.period), DATE '9999-12-31') AS valid_to
FROM derived_assignment ca
JOIN cadres_localityversion v ON v.locality_id = ca.locality_id AND v.period && ca.period
WHERE ca.counted;
