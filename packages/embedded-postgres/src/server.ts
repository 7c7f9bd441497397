import type pg from 'pg';

/** How a server ended; both are null when it was not our child, whose end only its parent learns. */
export interface ServerExit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A server that accepts connections. */
export interface Server {
  pid: number;
  port: number;
  adopted: boolean;
  /** A superuser's connection, for whoever received the server to use and end. */
  connection: pg.Client;
  /** Settled when the server is gone, whatever the reason. */
  exited: Promise<ServerExit>;
}
