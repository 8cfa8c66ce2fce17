-- `vietnamese.initials`: the first letter of every word, numbers whole. "Xã Hưng Khánh Trung B"
-- is "xhktb", so that "HKT B" finds it. Change together with cadres/vietnamese/fold.py.
CREATE OR REPLACE FUNCTION initials(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(search_key(value), '([a-z])[a-z]*|([0-9]+)| ', '\1\2', 'g');
