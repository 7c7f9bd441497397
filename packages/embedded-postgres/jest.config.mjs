import { nodeConfig } from '../../jest.base.mjs';

// Each test starts a server of its own, on a machine that may have others to start.
export default nodeConfig(import.meta.dirname, { testTimeout: 60_000 });
