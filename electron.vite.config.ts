import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import renderer from './vite.renderer.config.ts';

const source = (path: string) => resolve(import.meta.dirname, 'src', path);

/** Builds everything that runs: `out/main` (shell and host), `out/preload` (one file), `out/renderer`. */
export default defineConfig({
  main: {
    build: {
      // Packages stay in node_modules: better-sqlite3 finds its binary from its own place.
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          index: source('main/index.ts'),
          'host-worker': source('host/worker.ts'),
          'look-entry': source('host/looks/look.ts'),
          'pack-thread': source('core/pack/pack-thread.ts'),
          'pdf-thread': source('core/import/files/pdf/pdf-thread.ts'),
          'task-entry': source('host/tasks/task-entry.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload can require nothing but electron, and must be CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: source('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer,
});
