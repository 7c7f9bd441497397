import { nodeConfig } from '../../jest.base.mjs';

export default nodeConfig(import.meta.dirname, {
  setupFiles: ['<rootDir>/jest.setup.mjs'],
  globalSetup: '@clausier/tests/database/global-setup',
  globalTeardown: '@clausier/tests/database/global-teardown',
  testTimeout: 30_000,
});
