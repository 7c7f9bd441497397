import { nodeConfig } from '../jest.base.mjs';

export default nodeConfig(import.meta.dirname, {
  testTimeout: 60_000,
  globalSetup: '@clausier/tests/database/global-setup',
  globalTeardown: '@clausier/tests/database/global-teardown',
});
