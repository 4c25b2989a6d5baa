import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** What the reader of PDFs asks for while it reads, by folder: character maps, the fonts that every PDF may count on, decoders. */
const wanted: Readonly<Record<string, RegExp>> = {
  cmaps: /\.bcmap$|^LICENSE/,
  standard_fonts: /\.(?:pfb|ttf)$|^LICENSE/,
  // WebAssembly is nothing that the window may run; these do the same without.
  wasm: /_nowasm_fallback\.js$|^LICENSE_(?:PDFJS_)?(?:JBIG2|OPENJPEG)$/,
};

/** Puts these files beside the window's own, below `pdf/`, so that nothing is fetched from elsewhere. */
export const pdfFiles = (): Plugin => ({
  name: 'carrel-pdf-files',
  apply: 'build',
  generateBundle() {
    for (const [folder, pattern] of Object.entries(wanted)) {
      for (const name of readdirSync(join(root, folder)).filter((each) => pattern.test(each))) {
        const fileName = `pdf/${folder}/${name.startsWith('LICENSE') ? `${name}.txt` : name}`;
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(root, folder, name)) });
      }
    }
  },
});
