// Changes of long ago, as a log has them after years.

/** Logs a change of 2001, the newest so far. */
export async function logOldChange(database: { query(sql: string): Promise<unknown> }): Promise<void> {
  await database.query(`
    insert into change (actor, client, request_id, type, subject_kind, subject_id, occurred_at)
    values ('a', 'c', 'r', 'product.updated', 'product', gen_random_uuid(), '2001-01-01')`);
}
