-- PostgreSQL fires the triggers of a statement by their names. Those that place what lies below a
-- changed version write versions themselves, and fired before the history's ("pgtrigger…"): the
-- last history row of a version that was split then told what it was before. Now they come after.
ALTER TRIGGER locality_versions_inserted ON cadres_localityversion RENAME TO versions_inserted;
ALTER TRIGGER locality_versions_updated ON cadres_localityversion RENAME TO versions_updated;
ALTER TRIGGER locality_versions_deleted ON cadres_localityversion RENAME TO versions_deleted;
