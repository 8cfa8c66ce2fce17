-- Keeping the remembered tables equal to the views of derivation.sql. Only rows that differ are
-- written, so an assignment keeps its id for as long as it is the same case.
--
-- Two writers who each add one leg of a pair must not both miss the other's: a writer locks the
-- persons touched, one who touches many or changes a rule locks the whole table, and the
-- derivation then reads what the other has committed.

-- Rewrites the remembered rows that fulfil `condition`, in which $1 is `keys`.
CREATE OR REPLACE FUNCTION refresh_assignments(condition text, keys bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format($sql$
        WITH derived AS MATERIALIZED (SELECT * FROM derived_assignment WHERE %1$s),
        gone AS (
            DELETE FROM cadres_concurrentassignment ca WHERE %1$s AND NOT EXISTS (
                SELECT FROM derived d
                WHERE d.person_id = ca.person_id AND d.pairing_id = ca.pairing_id
                    AND d.first_id = ca.first_id AND d.second_id = ca.second_id
                    AND d.started = ca.started)
        )
        MERGE INTO cadres_concurrentassignment ca
        USING (SELECT * FROM derived ORDER BY person_id) d
        ON ca.person_id = d.person_id AND ca.pairing_id = d.pairing_id
            AND ca.first_id = d.first_id AND ca.second_id = d.second_id
            AND ca.started = d.started
        WHEN MATCHED AND (ca.locality_id, ca.period, ca.counted)
            IS DISTINCT FROM (d.locality_id, d.period, d.counted)
        THEN UPDATE SET locality_id = d.locality_id, period = d.period, counted = d.counted
        WHEN NOT MATCHED THEN INSERT
            (pairing_id, person_id, first_id, second_id, locality_id, period, started, counted)
        VALUES (d.pairing_id, d.person_id, d.first_id, d.second_id, d.locality_id, d.period,
            d.started, d.counted)
    $sql$, condition) USING keys;
    EXECUTE format($sql$
        WITH derived AS MATERIALIZED (
            SELECT ca.id AS assignment_id, ca.pairing_id, ca.person_id, v.locality_id, v.level,
                v.province_id, v.district_id, v.commune_id,
                coalesce(lower(v.period * ca.period), DATE '0001-01-01') AS valid_from,
                coalesce(upper(v.period * ca.period), DATE '9999-12-31') AS valid_to
            FROM cadres_concurrentassignment ca
            JOIN cadres_localityversion v
                ON v.locality_id = ca.locality_id AND v.period && ca.period
            WHERE ca.counted AND %1$s
        ), gone AS (
            DELETE FROM cadres_assignmentstretch s WHERE %1$s AND NOT EXISTS (
                SELECT FROM derived d
                WHERE d.assignment_id = s.assignment_id AND d.valid_from = s.valid_from)
        )
        MERGE INTO cadres_assignmentstretch s
        USING (SELECT * FROM derived ORDER BY assignment_id) d
        ON s.assignment_id = d.assignment_id AND s.valid_from = d.valid_from
        WHEN MATCHED AND
            (s.locality_id, s.level, s.province_id, s.district_id, s.commune_id, s.valid_to)
            IS DISTINCT FROM
            (d.locality_id, d.level, d.province_id, d.district_id, d.commune_id, d.valid_to)
        THEN UPDATE SET locality_id = d.locality_id, level = d.level,
            province_id = d.province_id, district_id = d.district_id,
            commune_id = d.commune_id, valid_to = d.valid_to
        WHEN NOT MATCHED THEN INSERT (assignment_id, pairing_id, person_id,
            locality_id, level, province_id, district_id, commune_id, valid_from, valid_to)
        VALUES (d.assignment_id, d.pairing_id, d.person_id, d.locality_id, d.level,
            d.province_id, d.district_id, d.commune_id, d.valid_from, d.valid_to)
    $sql$, condition) USING keys;
END $$;


-- Derives again for some persons; more than a few thousand lock the table instead of the people.
--
-- Of a table that was just filled, or was filled by what is being taken back, PostgreSQL believes
-- that it is empty, and looks through all of it for each of the persons. So where they are many of
-- those known, no loop within loops is left to choose: 20,000 people took minutes, not half a second.
CREATE OR REPLACE FUNCTION refresh_persons(touched bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    loops text := current_setting('enable_nestloop');
BEGIN
    IF touched IS NULL THEN
        RETURN;
    ELSIF cardinality(touched) > 5000 THEN
        LOCK TABLE cadres_concurrentassignment IN EXCLUSIVE MODE;
    ELSE
        LOCK TABLE cadres_concurrentassignment IN ROW SHARE MODE;
        PERFORM FROM cadres_person WHERE id = ANY (touched) ORDER BY id FOR NO KEY UPDATE;
    END IF;
    IF cardinality(touched) > greatest(500, (
        SELECT reltuples / 50 FROM pg_class WHERE oid = 'cadres_appointment'::regclass
    )) THEN
        PERFORM set_config('enable_nestloop', 'off', true);
    END IF;
    PERFORM refresh_assignments('person_id = ANY ($1)', touched);
    PERFORM set_config('enable_nestloop', loops, true);
END $$;


-- Derives again for some pairings, over everyone.
CREATE OR REPLACE FUNCTION refresh_pairings(touched bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF touched IS NOT NULL THEN
        LOCK TABLE cadres_concurrentassignment IN EXCLUSIVE MODE;
        PERFORM refresh_assignments('pairing_id = ANY ($1)', touched);
    END IF;
END $$;


-- Derives everything again.
CREATE OR REPLACE FUNCTION refresh_all() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE cadres_concurrentassignment IN EXCLUSIVE MODE;
    PERFORM refresh_assignments('$1 IS NULL', NULL);
END $$;


-- Appointments and rulings touch persons. An update that changes nothing derived from is passed over.
CREATE OR REPLACE FUNCTION appointments_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touched bigint[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT array_agg(DISTINCT person_id) INTO touched FROM new_rows;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(DISTINCT person_id) INTO touched FROM old_rows;
    ELSE
        SELECT array_agg(DISTINCT person) INTO touched
        FROM new_rows n JOIN old_rows o USING (id)
        CROSS JOIN LATERAL unnest(ARRAY[n.person_id, o.person_id]) AS person
        WHERE (n.person_id, n.position_id, n.locality_id, n.period, n.is_main)
            IS DISTINCT FROM (o.person_id, o.position_id, o.locality_id, o.period, o.is_main);
    END IF;
    PERFORM refresh_persons(touched);
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER appointments_inserted AFTER INSERT ON cadres_appointment
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION appointments_changed();
CREATE OR REPLACE TRIGGER appointments_updated AFTER UPDATE ON cadres_appointment
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION appointments_changed();
CREATE OR REPLACE TRIGGER appointments_deleted AFTER DELETE ON cadres_appointment
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION appointments_changed();


CREATE OR REPLACE FUNCTION rulings_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touched bigint[];
BEGIN
    IF TG_OP <> 'DELETE' THEN
        SELECT array_agg(DISTINCT a.person_id) INTO touched
        FROM new_rows r JOIN cadres_appointment a ON a.id IN (r.first_id, r.second_id);
    END IF;
    IF TG_OP <> 'INSERT' THEN
        SELECT touched || array_agg(DISTINCT a.person_id) INTO touched
        FROM old_rows r JOIN cadres_appointment a ON a.id IN (r.first_id, r.second_id);
    END IF;
    PERFORM refresh_persons(touched);
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER rulings_inserted AFTER INSERT ON cadres_ruling
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION rulings_changed();
CREATE OR REPLACE TRIGGER rulings_updated AFTER UPDATE ON cadres_ruling
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION rulings_changed();
CREATE OR REPLACE TRIGGER rulings_deleted AFTER DELETE ON cadres_ruling
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION rulings_changed();


-- Pairings, their legs and the catalogue's order touch pairings. The argument of the trigger is
-- the column that names the pairing, or the position for changes of the catalogue.
CREATE OR REPLACE FUNCTION pairings_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touched bigint[];
    named bigint[];
BEGIN
    IF TG_OP <> 'DELETE' THEN
        EXECUTE format('SELECT array_agg(DISTINCT %I) FROM new_rows', TG_ARGV[0]) INTO touched;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        EXECUTE format('SELECT array_agg(DISTINCT %I) FROM old_rows', TG_ARGV[0]) INTO named;
        touched := touched || named;
    END IF;
    IF TG_TABLE_NAME = 'cadres_position' THEN
        SELECT array_agg(DISTINCT pairing_id) INTO touched FROM cadres_pairingleg
        WHERE position_id = ANY (touched);
    END IF;
    PERFORM refresh_pairings(touched);
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER pairings_updated AFTER UPDATE ON cadres_pairing
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION pairings_changed('id');
CREATE OR REPLACE TRIGGER pairings_deleted AFTER DELETE ON cadres_pairing
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION pairings_changed('id');
CREATE OR REPLACE TRIGGER pairing_legs_inserted AFTER INSERT ON cadres_pairingleg
    REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION pairings_changed('pairing_id');
CREATE OR REPLACE TRIGGER pairing_legs_updated AFTER UPDATE ON cadres_pairingleg
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION pairings_changed('pairing_id');
CREATE OR REPLACE TRIGGER pairing_legs_deleted AFTER DELETE ON cadres_pairingleg
    REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION pairings_changed('pairing_id');
CREATE OR REPLACE TRIGGER positions_updated AFTER UPDATE ON cadres_position
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION pairings_changed('id');


-- A table that was emptied leaves nothing to remember.
CREATE OR REPLACE FUNCTION appointments_truncated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM cadres_assignmentstretch;
    DELETE FROM cadres_concurrentassignment;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER appointments_truncated AFTER TRUNCATE ON cadres_appointment
    FOR EACH STATEMENT EXECUTE FUNCTION appointments_truncated();
