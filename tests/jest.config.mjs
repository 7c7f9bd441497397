import { nodeConfig } from '../jest.base.mjs';

export default nodeConfig(import.meta.dirname, { testTimeout: 60_000 });
