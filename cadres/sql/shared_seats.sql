-- A position may become single-seat while two people share one somewhere. Their appointments keep
-- single_seat = false (so the exclusion constraint appointment_single_seat passes them over) and
-- stand in the review list of shared seats, until a correction parts them and the flag becomes
-- true. Nobody else may join: a new overlap at a single seat is refused, whatever the flags.
--
-- Replaces appointment_take_seat() of seats.sql.

-- The appointments of single-seat positions that share their seat are few among all those without
-- the flag, which are mostly of positions that many hold.
CREATE INDEX appointment_without_seat ON cadres_appointment (position_id) WHERE NOT single_seat;

CREATE OR REPLACE FUNCTION appointment_take_seat() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    place_level smallint;
    post_level smallint;
    is_single boolean;
    is_new boolean;
BEGIN
    SELECT single_seat, level INTO is_single, post_level
    FROM cadres_position WHERE id = NEW.position_id;
    SELECT level INTO place_level FROM cadres_locality WHERE id = NEW.locality_id;
    IF place_level <> post_level THEN
        RAISE EXCEPTION 'Chức danh này không thuộc cấp của đơn vị.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'appointment_level_of_place';
    END IF;
    NEW.single_seat := coalesce(is_single, false);
    IF NOT NEW.single_seat THEN
        RETURN NEW;
    END IF;
    -- Holders with the flag are the exclusion constraint's to refuse, save where this row steps
    -- back from the flag itself because both already shared the seat.
    IF TG_OP = 'UPDATE' THEN
        NEW.single_seat := NOT EXISTS (
            SELECT FROM cadres_appointment a
            WHERE a.locality_id = NEW.locality_id AND a.position_id = NEW.position_id
                AND a.id <> NEW.id AND NOT isempty(a.period * NEW.period)
                AND OLD.locality_id = NEW.locality_id AND OLD.position_id = NEW.position_id
                AND NOT isempty(a.period * OLD.period));
    END IF;
    -- Locked, so that a holder without the flag who is just being moved in time is waited for.
    SELECT bool_or(NOT isempty(other.period * NEW.period)
        AND (TG_OP = 'INSERT' OR OLD.locality_id <> NEW.locality_id
            OR OLD.position_id <> NEW.position_id OR isempty(other.period * OLD.period)))
    INTO is_new
    FROM (
        SELECT a.period FROM cadres_appointment a
        WHERE a.locality_id = NEW.locality_id AND a.position_id = NEW.position_id
            AND a.id <> NEW.id AND NOT (NEW.single_seat AND a.single_seat)
        FOR SHARE
    ) AS other;
    IF is_new THEN
        RAISE EXCEPTION 'Chức danh này chỉ một người giữ, và đang có người khác giữ trong thời gian đó.'
            USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'appointment_single_seat';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER appointment_take_seat BEFORE INSERT
    OR UPDATE OF position_id, locality_id, period, single_seat ON cadres_appointment
    FOR EACH ROW EXECUTE FUNCTION appointment_take_seat();


-- Who has a single seat to himself again takes it, after every change of those who shared it.
CREATE FUNCTION shared_seats_parted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    parted bigint[];
BEGIN
    SELECT array_agg(DISTINCT alone.id) INTO parted
    FROM old_rows o
    JOIN cadres_position p ON p.id = o.position_id AND p.single_seat
    JOIN cadres_appointment alone ON alone.locality_id = o.locality_id
        AND alone.position_id = o.position_id AND NOT alone.single_seat
    WHERE NOT o.single_seat AND NOT EXISTS (
        SELECT FROM cadres_appointment a
        WHERE a.locality_id = alone.locality_id AND a.position_id = alone.position_id
            AND a.id <> alone.id AND NOT isempty(a.period * alone.period));
    IF parted IS NOT NULL THEN
        UPDATE cadres_appointment SET single_seat = true WHERE id = ANY (parted);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER shared_seats_parted AFTER UPDATE ON cadres_appointment
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION shared_seats_parted();
CREATE TRIGGER shared_seats_left AFTER DELETE ON cadres_appointment
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION shared_seats_parted();
