-- Keys of Vietnamese text, equal to the functions of the same names in cadres/vietnamese/fold.py
-- for every string. Change both together. Sort by them in byte order: COLLATE "C".
-- The bodies are parsed when created (RETURN), so they depend on no search path and survive
-- dump and restore under generated columns and indexes.
--
-- Every name that is written passes here, so the costly steps come last and mostly find nothing to
-- do: replacing by regexp_replace costs far more than looking.

CREATE OR REPLACE FUNCTION search_key(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN btrim(regexp_replace(
        -- lower() of collation C touches A-Z alone; Đ, đ and their look-alikes Ð, ð become d.
        lower(translate(
            -- Combining marks, apostrophes and invisible characters go, Vietnamese marks first.
            regexp_replace(
                translate(
                    -- Beyond the basic plane Unicode versions differ; NFKD makes a lone ´ a space.
                    normalize(
                        translate(
                            regexp_replace(
                                value COLLATE "C", '[\U00010000-\U0010FFFF]', ' ', 'g'
                            ),
                            U&'\00B4\1FFD', ''''''
                        ),
                        NFKD
                    ),
                    U&'\0300\0301\0302\0303\0306\0309\031B\0323', ''
                ),
                '[\u0300-\u036F''\u2019\u2018\u02BC`'
                '\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]',
                '', 'g'
            ),
            U&'\0110\0111\00D0\00F0', 'dddd'
        )),
        -- Everything else is a space, in a row one; a single space is one already.
        '[^a-z0-9 ][^a-z0-9]*| [^a-z0-9]+', ' ', 'g'
    ));

CREATE OR REPLACE FUNCTION natural_key(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(
        regexp_replace(search_key(value), '([0-9]+)', '000000\1', 'g'),
        '[0-9]*([0-9]{6})', '\1', 'g'
    );

CREATE OR REPLACE FUNCTION person_sort_key(full_name text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(search_key(full_name), '^(.* )?([^ ]+)$', '\2 \1\2');
