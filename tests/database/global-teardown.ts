import { dropTemplate } from './template.js';
import './global-setup.js';

/** Jest's globalTeardown: it also runs when tests failed, and removes the databases they left. */
export default async function globalTeardown(): Promise<void> {
  const running = globalThis.clausierTestDatabase;
  if (!running) return;
  await dropTemplate(running.template);
  await running.cluster.stop();
}
