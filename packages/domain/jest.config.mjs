import { nodeConfig } from '../../jest.base.mjs';

export default nodeConfig(import.meta.dirname);
