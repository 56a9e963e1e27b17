import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const repository = fileURLToPath(new URL('..', import.meta.url));
const API = process.env.PUBLIC_URL ?? 'http://127.0.0.1:3978';

/** In development Vite serves the page, so it says which hosts may frame it; in production the server does. */
const hostOrigins: Plugin = {
  name: 'guildhall-host-origins',
  apply: 'serve',
  transformIndexHtml: () =>
    process.env.HOST_ORIGINS === undefined
      ? []
      : [{ tag: 'meta', attrs: { name: 'guildhall-host-origins', content: process.env.HOST_ORIGINS } }],
};

/**
 * teams-js carries a log within it that its makers turn on in a browser's storage: 3 kB of the first page that nobody
 * reads. A silent one stands in; a version of teams-js that calls it otherwise fails the build.
 */
const quietTeams: Plugin = {
  name: 'guildhall-quiet-teams',
  apply: 'build',
  load: (id) =>
    /\/teams-js\/.*\/debug\/src\/browser\.js$/.test(id)
      ? 'const log = () => Object.assign(() => {}, { extend: log }); export const b = { debug: log };'
      : undefined,
};

/** What the first page has loaded before anybody goes on to another. */
const onFirstPage = new Set<string>();
const firstPage: Plugin = {
  name: 'guildhall-first-page',
  enforce: 'pre',
  apply: 'build',
  generateBundle: (_options, bundle) => {
    for (const [file, output] of Object.entries(bundle))
      if (output.type === 'chunk' && output.isEntry) onFirstPage.add(file);
    for (const file of onFirstPage) {
      const chunk = bundle[file];
      for (const imported of chunk?.type === 'chunk' ? chunk.imports : []) onFirstPage.add(imported);
    }
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../dist/.vite', import.meta.url)),
  plugins: [react(), hostOrigins, quietTeams, firstPage],
  server: {
    proxy: { '/api': API },
    // node_modules may be a link to a folder elsewhere; Vite serves files by their real path.
    fs: { allow: [repository, realpathSync(new URL('../node_modules', import.meta.url))] },
  },
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    // Which file imports which: what the first page's size is measured by. Not served: it lies in a dot folder.
    manifest: true,
    // Small files as data: URLs would need a wider content security policy.
    assetsInlineLimit: 0,
    // Each page names what it loads ahead, in the first page's script: not what is loaded already.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_page, needed) => needed.filter((file) => !onFirstPage.has(file)),
    },
    target: 'es2022',
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Named apart so that the first page never carries them by accident, and a release changes few files.
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack)\// },
            { name: 'charts', test: /node_modules\/(@fluentui\/react-charts|d3-[a-z]+)\// },
            { name: 'cards', test: /node_modules\/adaptivecards\// },
            { name: 'zod', test: /node_modules\/zod\// },
            { name: 'temporal', test: /node_modules\/temporal-polyfill\// },
          ],
        },
      },
    },
  },
});
