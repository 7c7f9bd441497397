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

export default defineConfig({
  plugins: [react(), onlyOurLanguages()],
  server: { proxy: { '/api': api, '/health': api } },
  build: { target: 'es2022', outDir: 'dist', assetsInlineLimit: 0, reportCompressedSize: true },
});
