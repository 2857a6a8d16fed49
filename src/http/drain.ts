// The end of the application: what has come is answered, nothing new is taken, and nobody can hold it up for long.

import type { FastifyInstance } from 'fastify';

const LONGEST_DRAIN_MS = 8_000;
const SWEEP_MS = 50;

/** Tells clients that keep connections open to leave, once closing has begun. */
export function registerDraining(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close');
    done(null, payload);
  });
}

/** Closes the application: at once when it is idle, within eight seconds however slow its clients are. */
export async function closeApp(app: FastifyInstance): Promise<void> {
  // Node closes idle connections once; those that fall idle later it would keep for the whole keep-alive time. It also
  // stops timing slow requests out.
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS);
  const cut = setTimeout(() => app.server.closeAllConnections(), LONGEST_DRAIN_MS);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(cut);
  }
}
