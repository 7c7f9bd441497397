import { runMigrations } from 'graphile-worker';
import pg from 'pg';

/** Where graphile-worker keeps its tables, apart from ours. */
export const JOB_SCHEMA = 'clausier_jobs';

/**
 * Brings the tables of the jobs to their newest form, as their owner, and lets the application's login use them when it acts
 * as SYSTEM. graphile-worker puts its tables under row-level security without a policy: nobody but their owner sees a
 * job until this has run. Two servers starting at once wait for each other.
 */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('clausier.jobs'))`);
    await runMigrations({ connectionString: ownerUrl, schema: JOB_SCHEMA });
    await client.query(GRANTS);
  } finally {
    await client.end();
  }
}

const GRANTS = /* sql */ `
  grant usage on schema ${JOB_SCHEMA} to clausier_app;
  do $$ declare t regclass; begin
    for t in select oid from pg_class where relnamespace = '${JOB_SCHEMA}'::regnamespace and relkind in ('r', 'p') loop
      execute format('grant select, insert, update, delete on %s to clausier_app', t);
      execute format('drop policy if exists of_the_system on %s', t);
      execute format('create policy of_the_system on %s to clausier_app using (acting_role() = ''SYSTEM'') with check (acting_role() = ''SYSTEM'')', t);
    end loop;
  end $$;
  revoke insert, update, delete on ${JOB_SCHEMA}.migrations from clausier_app;
  grant usage on all sequences in schema ${JOB_SCHEMA} to clausier_app;
`;
