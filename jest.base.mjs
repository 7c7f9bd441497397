/** Options shared by every workspace: native ESM, compiled by swc, sentences as test names. */
const transform = (tsx) => ({
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      swcrc: false,
      sourceMaps: 'inline',
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', decorators: true, tsx },
        transform: tsx
          ? { react: { runtime: 'automatic' } }
          : { legacyDecorator: true, decoratorMetadata: true },
      },
      module: { type: 'es6' },
    },
  ],
});

export const nodeConfig = (rootDir, more = {}) => ({
  rootDir,
  testMatch: ['<rootDir>/**/*.test.ts'],
  // Files named .long.test.ts take too long for every change: `npm run test:guards` asks for them.
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.long\\.test\\.ts$'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: transform(false),
  ...more,
});

export const webConfig = (rootDir) =>
  nodeConfig(rootDir, {
    testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
    testEnvironment: 'jsdom',
    transform: transform(true),
  });
