import { webConfig } from '../../jest.base.mjs';

const base = webConfig(import.meta.dirname);

export default {
  ...base,
  // A CSS module is its own class names; the rest of the styles are looked at in a browser.
  moduleNameMapper: { '\\.css$': '<rootDir>/jest/class-names.mjs', ...base.moduleNameMapper },
  setupFiles: ['<rootDir>/jest/browser-globals.mjs'],
  setupFilesAfterEnv: ['<rootDir>/jest/translations.ts'],
};
