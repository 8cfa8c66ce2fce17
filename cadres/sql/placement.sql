-- Where a locality lay: its province, district and commune follow from its parent, and follow the
-- parent when it moves. A row's own locality stands in the column of its own level.

CREATE FUNCTION locality_version_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    above cadres_localityversion;
BEGIN
    SELECT level INTO NEW.level FROM cadres_locality WHERE id = NEW.locality_id;
    NEW.province_id := NULL;
    NEW.district_id := NULL;
    NEW.commune_id := NULL;
    IF NEW.parent_id IS NOT NULL THEN
        SELECT v.* INTO above FROM cadres_localityversion v
        WHERE v.locality_id = NEW.parent_id AND v.period && NEW.period
        ORDER BY lower(v.period) NULLS FIRST LIMIT 1;
        IF NOT FOUND OR above.level >= NEW.level THEN
            RAISE EXCEPTION 'Đơn vị cấp trên của “%” không tồn tại từ % đến %.', NEW.name,
                coalesce(to_char(lower(NEW.period), 'FMDD/FMMM/YYYY'), 'trước'),
                coalesce(to_char(upper(NEW.period) - 1, 'FMDD/FMMM/YYYY'), 'nay')
                USING ERRCODE = 'check_violation',
                CONSTRAINT = 'locality_version_parent_exists';
        END IF;
        NEW.province_id := above.province_id;
        NEW.district_id := above.district_id;
        NEW.commune_id := above.commune_id;
    END IF;
    CASE NEW.level
        WHEN 1 THEN NEW.province_id := NEW.locality_id;
        WHEN 2 THEN NEW.district_id := NEW.locality_id;
        WHEN 3 THEN NEW.commune_id := NEW.locality_id;
        ELSE NULL;
    END CASE;
    RETURN NEW;
END $$;

-- A locality keeps its level for life: versions, posts and cases rest on it.
CREATE FUNCTION locality_keep_level() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Cấp của đơn vị không thay đổi được.' USING ERRCODE = 'check_violation',
        CONSTRAINT = 'locality_keeps_level';
END $$;

CREATE TRIGGER locality_keep_level BEFORE UPDATE OF level ON cadres_locality
    FOR EACH ROW WHEN (OLD.level <> NEW.level) EXECUTE FUNCTION locality_keep_level();

CREATE TRIGGER locality_version_place BEFORE INSERT OR UPDATE ON cadres_localityversion
    FOR EACH ROW EXECUTE FUNCTION locality_version_place();


-- Whether a version lies elsewhere than its parent's version says.
CREATE FUNCTION lies_elsewhere(child cadres_localityversion, above cadres_localityversion)
RETURNS boolean LANGUAGE sql STABLE RETURN
    (child).province_id IS DISTINCT FROM (above).province_id
    OR (above).level > 1 AND (child).district_id IS DISTINCT FROM (above).district_id
    OR (above).level > 2 AND (child).commune_id IS DISTINCT FROM (above).commune_id;


-- A version through which its parent came to lie elsewhere becomes two, before and from that day:
-- versions of the localities that changed, and of those that lie in them.
CREATE FUNCTION follow_parents(changed bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    moved record;
BEGIN
    LOOP
        SELECT child.id, min(lower(above.period)) AS day INTO moved
        FROM cadres_localityversion child
        JOIN cadres_localityversion above
            ON above.locality_id = child.parent_id AND above.period && child.period
        WHERE (child.parent_id = ANY (changed) OR child.locality_id = ANY (changed))
            AND lower(above.period) IS NOT NULL
            AND (lower(child.period) IS NULL OR lower(child.period) < lower(above.period))
            AND lies_elsewhere(child, above)
        GROUP BY child.id LIMIT 1;
        EXIT WHEN NOT FOUND;
        SELECT v.*, moved.day INTO moved FROM cadres_localityversion v WHERE v.id = moved.id;
        UPDATE cadres_localityversion SET period = period * daterange(NULL, moved.day)
        WHERE id = moved.id;
        INSERT INTO cadres_localityversion
            (locality_id, level, kind, name, code, parent_id, legal_document_id, note, period)
        VALUES (moved.locality_id, moved.level, moved.kind, moved.name, moved.code,
            moved.parent_id, moved.legal_document_id, moved.note,
            moved.period * daterange(moved.day, NULL));
    END LOOP;
END $$;


-- After versions changed: place what lies below them again, name and order the localities after
-- their newest version, and derive again for whoever holds a post there.
CREATE FUNCTION locality_versions_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touched bigint[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT array_agg(DISTINCT locality_id) INTO touched FROM new_rows;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(DISTINCT locality_id) INTO touched FROM old_rows;
    ELSE
        SELECT array_agg(DISTINCT locality_id) INTO touched FROM (
            (TABLE new_rows EXCEPT TABLE old_rows) UNION ALL (TABLE old_rows EXCEPT TABLE new_rows)
        ) changed;
    END IF;
    IF touched IS NULL THEN
        RETURN NULL;
    END IF;
    UPDATE cadres_localityversion child SET parent_id = child.parent_id
    FROM cadres_localityversion above
    WHERE child.parent_id = ANY (touched) AND above.locality_id = child.parent_id
        AND above.period && child.period AND lies_elsewhere(child, above);
    PERFORM follow_parents(touched);
    UPDATE cadres_locality l SET name = newest.name, order_key = newest.order_key
    FROM (
        SELECT DISTINCT ON (locality_id) locality_id, name, code || ' ' || sort_key AS order_key
        FROM cadres_localityversion
        WHERE locality_id = ANY (touched)
        ORDER BY locality_id, upper(period) DESC NULLS FIRST, lower(period) DESC NULLS LAST
    ) newest
    WHERE l.id = newest.locality_id
        AND (l.name, l.order_key) IS DISTINCT FROM (newest.name, newest.order_key);
    -- An appointment that somebody else is writing is seen once they are done (refresh.sql).
    LOCK TABLE cadres_concurrentassignment IN EXCLUSIVE MODE;
    PERFORM refresh_persons((
        SELECT array_agg(DISTINCT person_id) FROM cadres_appointment
        WHERE locality_id = ANY (touched)
    ));
    RETURN NULL;
END $$;

CREATE TRIGGER locality_versions_inserted AFTER INSERT ON cadres_localityversion
    REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION locality_versions_changed();
CREATE TRIGGER locality_versions_updated AFTER UPDATE ON cadres_localityversion
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION locality_versions_changed();
CREATE TRIGGER locality_versions_deleted AFTER DELETE ON cadres_localityversion
    REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION locality_versions_changed();
