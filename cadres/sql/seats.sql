-- An appointment repeats its position's single-seat flag, on which the exclusion constraint
-- appointment_single_seat rests; a changed catalogue is carried to the appointments. A position
-- is held at a locality of its own level: the counted level of a case rests on that.

CREATE FUNCTION appointment_take_seat() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    place_level smallint;
    post_level smallint;
BEGIN
    SELECT single_seat, level INTO NEW.single_seat, post_level
    FROM cadres_position WHERE id = NEW.position_id;
    SELECT level INTO place_level FROM cadres_locality WHERE id = NEW.locality_id;
    IF place_level <> post_level THEN
        RAISE EXCEPTION 'Chức danh này không thuộc cấp của đơn vị.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'appointment_level_of_place';
    END IF;
    NEW.single_seat := coalesce(NEW.single_seat, false);
    RETURN NEW;
END $$;

CREATE TRIGGER appointment_take_seat BEFORE INSERT
    OR UPDATE OF position_id, locality_id, single_seat ON cadres_appointment FOR EACH ROW EXECUTE FUNCTION appointment_take_seat();


CREATE FUNCTION position_seats_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE cadres_appointment SET single_seat = NEW.single_seat
    WHERE position_id = NEW.id AND single_seat <> NEW.single_seat;
    RETURN NULL;
END $$;

CREATE TRIGGER position_seats_changed AFTER UPDATE OF single_seat ON cadres_position
    FOR EACH ROW WHEN (OLD.single_seat <> NEW.single_seat)
    EXECUTE FUNCTION position_seats_changed();
