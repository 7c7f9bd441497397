import { startTestCluster, type TestCluster } from './cluster.js';
import { createTemplate, type Migrate, type Template } from './template.js';
import { TEMPLATE_VARIABLE } from './test-database.js';

interface Running {
  cluster: TestCluster;
  template: Template;
}

declare global {
  /** Jest runs the set-up and the tear-down in one process, and gives them nothing else to share. */
  var clausierTestDatabase: Running | undefined;
}

/** Where `migrate(ownerUrl)` is exported; TEST_MIGRATION names another module. */
const MIGRATION = '@clausier/api/dist/database/opening/migrate.js';

/** Jest's globalSetup: one cluster and one migrated template for the whole run. */
export default async function globalSetup(): Promise<void> {
  const { migrate }: { migrate: Migrate } = await import(process.env.TEST_MIGRATION ?? MIGRATION);
  const cluster = await startTestCluster();
  try {
    const template = await createTemplate(cluster.ownerUrl, migrate);
    process.env[TEMPLATE_VARIABLE] = JSON.stringify(template);
    globalThis.clausierTestDatabase = { cluster, template };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
