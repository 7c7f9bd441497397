export type EmbeddedPostgresProblem =
  | 'binaries-missing'
  | 'binaries-unusable'
  | 'account-missing'
  | 'cluster-not-created'
  | 'version-mismatch'
  | 'server-not-started'
  | 'server-not-stopped';

/** Why the embedded PostgreSQL cannot be used; `problem` is stable, the message is for a person. */
export class EmbeddedPostgresError extends Error {
  constructor(
    readonly problem: EmbeddedPostgresProblem,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'EmbeddedPostgresError';
  }
}
