/** Its own types lie where its `exports` do not lead; it is better-sqlite3 with a few pragmas more. */
declare module 'better-sqlite3-multiple-ciphers' {
  import Database from 'better-sqlite3';

  // biome-ignore lint/style/noDefaultExport: it is what the package has
  export { Database as default };
}
