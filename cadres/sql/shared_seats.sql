-- An appointment repeats its position's single-seat flag, on which the exclusion constraint
-- appointment_single_seat rests. Who writes may leave the flag open (NULL) and the database sets it;
-- what is given is checked, a whole statement at once. A position is held at a locality of its own
-- level: the counted level of a case rests on that.
--
-- A position may become single-seat while two people share one somewhere. Their appointments keep
-- single_seat = false (so the exclusion constraint passes them over) and stand in the review list of
-- shared seats, until a correction parts them and the flag becomes true. Nobody else may join: a new
-- overlap at a single seat is refused, whatever the flags.
--
-- Replaces appointment_take_seat() of seats.sql. The functions' queries keep a plan for the session,
-- even one made while the tables were tiny: hence no seqscan, and sub-selects that can only go by
-- index, row by row. The flag is never unknown; "IS NOT TRUE" keeps the planner from walking the whole
-- of appointment_not_twice, whose condition is "NOT", for each new row. It did so while it thought the
-- table empty: a minute for 20,000 rows.

-- The appointments of single-seat positions that share their seat are few among all those without
-- the flag, which are mostly of positions that many hold.
DROP INDEX IF EXISTS appointment_without_seat;
CREATE INDEX appointment_without_seat ON cadres_appointment (position_id, locality_id)
    WHERE NOT single_seat;

-- A new appointment of which nobody said whether its seat is single.
CREATE OR REPLACE FUNCTION appointment_take_seat() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off AS $$
BEGIN
    NEW.single_seat := coalesce(
        (SELECT single_seat FROM cadres_position WHERE id = NEW.position_id), false);
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER appointment_take_seat BEFORE INSERT ON cadres_appointment
    FOR EACH ROW WHEN (NEW.single_seat IS NULL) EXECUTE FUNCTION appointment_take_seat();


CREATE OR REPLACE FUNCTION refuse_appointments(is_misplaced boolean, is_taken boolean) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF is_misplaced THEN
        RAISE EXCEPTION 'Chức danh này không thuộc cấp của đơn vị.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'appointment_level_of_place';
    ELSIF is_taken THEN
        RAISE EXCEPTION 'Chức danh này chỉ một người giữ, và đang có người khác giữ trong thời gian đó.'
            USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'appointment_single_seat';
    END IF;
END $$;


-- New appointments. Holders with the flag are the exclusion constraint's to refuse; those without it
-- are locked, so that one who is just being moved in time is waited for.
CREATE OR REPLACE FUNCTION appointments_seated() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off AS $$
DECLARE
    is_misplaced boolean;
    is_misjudged boolean;
    is_taken boolean;
BEGIN
    SELECT bool_or((SELECT level FROM cadres_position WHERE id = n.position_id)
            <> (SELECT level FROM cadres_locality WHERE id = n.locality_id)),
        bool_or((SELECT single_seat FROM cadres_position WHERE id = n.position_id)
            <> n.single_seat)
    INTO is_misplaced, is_misjudged
    FROM (SELECT DISTINCT position_id, locality_id, single_seat FROM new_rows) AS n;
    SELECT bool_or((
        SELECT bool_or(NOT isempty(other.period * n.period)) FROM (
            SELECT a.period FROM cadres_appointment a
            WHERE a.position_id = n.position_id AND a.locality_id = n.locality_id
                AND a.single_seat IS NOT TRUE
            FOR SHARE
        ) AS other
    )) INTO is_taken
    FROM new_rows n WHERE n.single_seat;
    PERFORM refuse_appointments(is_misplaced, is_taken);
    IF is_misjudged THEN
        RAISE EXCEPTION 'Chức danh này vừa đổi giữa một người giữ và nhiều người giữ.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'appointment_seat_of_position';
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER appointments_seated AFTER INSERT ON cadres_appointment
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION appointments_seated();


-- A changed appointment. It steps back from the flag where both already shared the seat.
CREATE OR REPLACE FUNCTION appointment_change_seat() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off AS $$
DECLARE
    is_single boolean;
    is_misplaced boolean;
    is_taken boolean;
    stays boolean := NEW.position_id = OLD.position_id AND NEW.locality_id = OLD.locality_id;
BEGIN
    SELECT p.single_seat, p.level <> l.level INTO is_single, is_misplaced
    FROM cadres_position p, cadres_locality l
    WHERE p.id = NEW.position_id AND l.id = NEW.locality_id;
    NEW.single_seat := coalesce(is_single, false);
    IF NEW.single_seat THEN
        NEW.single_seat := NOT EXISTS (
            SELECT FROM cadres_appointment a
            WHERE a.locality_id = NEW.locality_id AND a.position_id = NEW.position_id
                AND a.id <> NEW.id AND NOT isempty(a.period * NEW.period)
                AND stays AND NOT isempty(a.period * OLD.period));
        SELECT bool_or(NOT isempty(other.period * NEW.period)
            AND NOT (stays AND NOT isempty(other.period * OLD.period)))
        INTO is_taken
        FROM (
            SELECT a.period FROM cadres_appointment a
            WHERE a.locality_id = NEW.locality_id AND a.position_id = NEW.position_id
                AND a.id <> NEW.id AND NOT (NEW.single_seat AND a.single_seat)
            FOR SHARE
        ) AS other;
    END IF;
    PERFORM refuse_appointments(is_misplaced, is_taken);
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER appointment_change_seat
    BEFORE UPDATE OF position_id, locality_id, period, single_seat ON cadres_appointment
    FOR EACH ROW EXECUTE FUNCTION appointment_change_seat();


-- Who has a single seat to himself again takes it, after every change of those who shared it.
CREATE OR REPLACE FUNCTION shared_seats_parted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    parted bigint[];
BEGIN
    SELECT array_agg(DISTINCT alone.id) INTO parted
    FROM old_rows o
    JOIN cadres_position p ON p.id = o.position_id AND p.single_seat
    JOIN cadres_appointment alone ON alone.locality_id = o.locality_id
        AND alone.position_id = o.position_id AND alone.single_seat IS NOT TRUE
    WHERE NOT o.single_seat AND NOT EXISTS (
        SELECT FROM cadres_appointment a
        WHERE a.locality_id = alone.locality_id AND a.position_id = alone.position_id
            AND a.id <> alone.id AND NOT isempty(a.period * alone.period));
    IF parted IS NOT NULL THEN
        UPDATE cadres_appointment SET single_seat = true WHERE id = ANY (parted);
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER shared_seats_parted AFTER UPDATE ON cadres_appointment
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION shared_seats_parted();
CREATE OR REPLACE TRIGGER shared_seats_left AFTER DELETE ON cadres_appointment
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION shared_seats_parted();
