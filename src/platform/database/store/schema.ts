// All tables as the queries see them: each area adds its own (`declare module`); a test asks the
// catalogue whether this is still true.

/** Name of a table to its columns, by interface merging. */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface Schema {}
