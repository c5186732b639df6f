import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { plainFields } from './scripts/plain-fields.ts';

/** The program's icon, for the tab of a browser. */
function icon(): Plugin {
  return {
    name: 'icon',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'link', attrs: { rel: 'icon', type: 'image/svg+xml', href: './icon.svg' } }],
    generateBundle() {
      const source = readFileSync(new URL('./build-resources/icon.svg', import.meta.url));
      this.emitFile({ type: 'asset', fileName: 'icon.svg', source });
    },
  };
}

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), icon(), plainFields()],
  worker: { plugins: () => [plainFields()] },
  build: {
    outDir: '../build/renderer',
    emptyOutDir: true,
    // A file inlined as `data:` would be refused by the content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the library needs comes as one file: each more is one more question to the process that starts the window.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'frame', tags: ['$initial'] }],
        },
      },
    },
  },
});
