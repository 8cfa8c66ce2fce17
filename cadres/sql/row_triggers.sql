-- The triggers that look a row up for every row written keep a plan for the session. One made while
-- the tables were tiny reads them whole, and a later load of thousands of rows would do so for each.
ALTER FUNCTION locality_version_place() SET enable_seqscan = off;
ALTER FUNCTION appointment_take_seat() SET enable_seqscan = off;
