-- Posts and cases that follow on one another: since when one has been held without a break, and in
-- which term.
--
-- A row follows on another one of the same person and kind at the same locality, or at the one that
-- the locality became wholly, when not more than 31 days lie between them: elections take their
-- time, and a month may be all that is known. A new appointment at the same locality begins a term;
-- one that follows a reorganisation, or on an acting one, does not.
--
-- Each chain is walked on its own, for those rows alone that a query has come down to.

CREATE VIEW post_chain AS
SELECT a.id AS appointment_id, chain.since, chain.terms
FROM cadres_appointment a
CROSS JOIN LATERAL (
    WITH RECURSIVE link AS (
        SELECT a.locality_id, a.period, 1 AS terms
        UNION ALL
        SELECT p.locality_id, p.period,
            link.terms + (
                p.locality_id = link.locality_id
                AND p.holding NOT IN ('quyen', 'phu_trach', 'lam_thoi', 'biet_phai')
            )::int
        FROM link
        JOIN cadres_appointment p ON p.person_id = a.person_id AND p.position_id = a.position_id
            AND upper(p.period) >= lower(link.period) - 31
            AND (lower(p.period) < lower(link.period) OR lower_inf(p.period))
        WHERE p.locality_id = link.locality_id OR EXISTS (
            SELECT FROM cadres_succession s WHERE s.old_id = p.locality_id
                AND s.new_id = link.locality_id AND s.extent = 'whole')
    )
    SELECT min(coalesce(lower(period), DATE '0001-01-01')) AS since, max(terms) AS terms FROM link
) AS chain;


CREATE VIEW case_chain AS
SELECT a.id AS assignment_id, chain.since
FROM cadres_concurrentassignment a
CROSS JOIN LATERAL (
    WITH RECURSIVE link AS (
        SELECT a.locality_id, a.period
        UNION ALL
        SELECT p.locality_id, p.period
        FROM link
        JOIN cadres_concurrentassignment p
            ON p.person_id = a.person_id AND p.pairing_id = a.pairing_id AND p.counted
            AND upper(p.period) >= lower(link.period) - 31
            AND (lower(p.period) < lower(link.period) OR lower_inf(p.period))
        WHERE p.locality_id = link.locality_id OR EXISTS (
            SELECT FROM cadres_succession s WHERE s.old_id = p.locality_id
                AND s.new_id = link.locality_id AND s.extent = 'whole')
    )
    SELECT min(coalesce(lower(period), DATE '0001-01-01')) AS since FROM link
) AS chain;
