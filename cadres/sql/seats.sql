-- An appointment repeats its position's single-seat flag, on which the exclusion constraint
-- appointment_single_seat rests; a changed catalogue is carried to the appointments.

CREATE FUNCTION appointment_take_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT single_seat INTO NEW.single_seat FROM cadres_position WHERE id = NEW.position_id;
    NEW.single_seat := coalesce(NEW.single_seat, false);
    RETURN NEW;
END $$;

CREATE TRIGGER appointment_take_seat BEFORE INSERT OR UPDATE OF position_id, single_seat
    ON cadres_appointment FOR EACH ROW EXECUTE FUNCTION appointment_take_seat();


CREATE FUNCTION position_seats_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE cadres_appointment SET single_seat = NEW.single_seat
    WHERE position_id = NEW.id AND single_seat <> NEW.single_seat;
    RETURN NULL;
END $$;

CREATE TRIGGER position_seats_changed AFTER UPDATE OF single_seat ON cadres_position
    FOR EACH ROW WHEN (OLD.single_seat <> NEW.single_seat)
    EXECUTE FUNCTION position_seats_changed();
