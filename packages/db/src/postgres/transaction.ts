import type pg from "pg";

/** Runs `work` between BEGIN and COMMIT on a connection of the pool; rolls back when it throws. */
export async function inTransaction<T>(
  pool: pg.Pool,
  mode: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  const lose = () => {
    broken = true;
  };
  // The server may end the session while the body thinks; the next query says so, the event must only be heard.
  client.on("error", lose);
  try {
    await client.query(`BEGIN ${mode}`);
    const result = await work(client);
    await commit(client);
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(lose);
    throw error;
  } finally {
    client.off("error", lose);
    client.release(broken);
  }
}

// COMMIT of a transaction that the server has given up is answered with ROLLBACK, and with no error.
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query("COMMIT");
  if (command !== "COMMIT") throw new Error(`COMMIT was answered with ${command}`);
}
