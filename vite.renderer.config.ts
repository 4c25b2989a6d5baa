import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { pdfFiles } from './scripts/pdf-files.ts';
import { noncePlaceholder } from './src/host/window/content-security-policy.ts';

const root = import.meta.dirname;

/** The window's build, the same for both shells: `vite build -c vite.renderer.config.ts` makes it alone. */
const config = {
  root: resolve(root, 'src/renderer'),
  base: './',
  plugins: [react(), pdfFiles()],
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: resolve(root, 'out/renderer'),
    emptyOutDir: true,
    // Electron 45 and every Chromium that the other shell accepts.
    target: 'chrome140',
    // Everything is a file of its own: the policy allows no inline script, and fonts as files are read once.
    assetsInlineLimit: 0,
    minify: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: resolve(root, 'src/renderer/index.html') },
    reportCompressedSize: false,
    // Read from this machine's memory, never over a line.
    chunkSizeWarningLimit: 2000,
  },
} satisfies UserConfig;

export default config;
