import { availableParallelism } from 'node:os';
import { nodeConfig } from '../../jest.base.mjs';

export default nodeConfig(import.meta.dirname, {
  setupFiles: ['<rootDir>/jest.setup.mjs'],
  globalSetup: '@clausier/tests/database/global-setup',
  globalTeardown: '@clausier/tests/database/global-teardown',
  testTimeout: 30_000,
  // A test waits for the database most of its time: on two cores, two files are faster than one.
  maxWorkers: Math.max(2, availableParallelism() - 1),
});
