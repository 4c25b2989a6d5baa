import { join } from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { fuseProgram } from './fuses.ts';

/** `carrel` is the command line. */
const linuxProgram = 'carrel-room';

/**
 * What electron-builder makes of a built checkout. Nothing in it updates itself, is published or fetched by the program:
 * the promise is that Carrel reaches no network.
 */
export const configuration: Configuration = {
  appId: 'net.carrel.ReadingRoom',
  productName: 'Carrel',
  copyright: 'AGPL-3.0-or-later',
  directories: { output: 'dist', buildResources: 'resources/icons' },
  // What the built files ask for at run time, and nothing else.
  files: [
    'out/{main,preload,renderer,packs}/**',
    'resources/{names,styles}/**',
    'package.json',
    'LICENSE',
    'NOTICE.md',
    ...notShipped().map((pattern) => `!${pattern}`),
  ],
  asar: true,
  // SQLite opens packs by itself, and the system loads its program; neither can look into an archive.
  asarUnpack: ['out/packs/**', 'node_modules/better-sqlite3{,-multiple-ciphers}/**'],
  // Its program is the same for Node and Electron (Node-API).
  npmRebuild: false,
  publish: null,
  fileAssociations: [
    {
      ext: 'carrel',
      name: 'Carrel collection',
      description: 'A collection for the reading room Carrel',
      mimeType: 'application/vnd.carrel.collection+sqlite3',
      role: 'Viewer',
    },
  ],
  afterPack: (context: AfterPackContext) => fuseProgram(programOf(context), context.electronPlatformName),
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Education',
    executableName: linuxProgram,
    maintainer: 'The makers of Carrel <makers@carrel.invalid>',
    synopsis: 'An offline reading room for digital archives',
  },
  win: { target: ['nsis', 'portable'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: { target: ['dmg'], category: 'public.app-category.education' },
};

function programOf({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${productFilename}.app`);
  return join(appOutDir, electronPlatformName === 'win32' ? `${productFilename}.exe` : linuxProgram);
}

function notShipped(): string[] {
  return [
    // The command line and the other shell.
    'node_modules/{node,node-bin-*,playwright-core,commander}{,/**}',
    // What SQLite is compiled from, and its programs for other systems.
    'node_modules/better-sqlite3{,-multiple-ciphers}/{deps,src}/**',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
    'node_modules/better-sqlite3{,-multiple-ciphers}/prebuilds/!(${platform}-${arch}).node',
    '**/*.{map,test.js,spec.js}',
    '**/*.d.{ts,mts,cts}',
    '**/{test,tests,__tests__,example,examples}/**',
    // pdf.js for pages, which the window has in its own files.
    'node_modules/pdfjs-dist/{web,image_decoders,wasm,types,iccs}/**',
  ];
}
