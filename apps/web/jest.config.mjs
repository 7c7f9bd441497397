import { webConfig } from '../../jest.base.mjs';

export default webConfig(import.meta.dirname);
