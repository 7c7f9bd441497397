import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = 'http://127.0.0.1:3000';

/** React Aria ships its sentences in 34 languages; only the two the product speaks are kept in the bundle. */
function onlyOurLanguages(): Plugin {
  const otherLanguage = /[\\/]intl[\\/].*[\\/](?!fr-FR|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/;
  return {
    name: 'clausier:only-our-languages',
    load: (id) => (otherLanguage.test(id) ? 'export default {};' : null),
  };
}

/** Scripts and styles are compressed once, as tightly as Brotli can, beside the files the server sends. */
function compressedOnce(): Plugin {
  return {
    name: 'clausier:compressed-once',
    apply: 'build',
    async writeBundle({ dir = 'dist' }, bundle) {
      const files = Object.keys(bundle).filter((file) => /\.(js|css)$/.test(file));
      const compress = promisify(brotliCompress);
      await Promise.all(
        files.map(async (file) => {
          const source = path.join(dir, file);
          await writeFile(`${source}.br`, await compress(await readFile(source)));
        }),
      );
    },
  };
}

/**
 * What the first screen of anybody needs is one file; what several screens share is put together by who asks for it, unless it
 * is too small to travel alone. A screen asks for forty files instead of a hundred, and for no more bytes.
 */
const codeSplitting = {
  groups: [
    { name: 'first', tags: ['$initial' as const], priority: 2 },
    { name: 'shared', minShareCount: 3, entriesAware: true, entriesAwareMergeThreshold: 2500 },
  ],
};

/** What is shared is named by all who ask for it, which says nothing to anybody and is long. */
const shortName = ({ name }: { name: string }) => `assets/${name.split('~')[0]}-[hash].js`;

export default defineConfig({
  plugins: [react(), onlyOurLanguages(), compressedOnce()],
  server: { proxy: { '/api': api, '/health': api } },
  build: {
    target: 'es2022',
    outDir: 'dist',
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    rolldownOptions: { output: { codeSplitting, chunkFileNames: shortName } },
  },
});
