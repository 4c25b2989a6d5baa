/** The package types its converters, not its tables: pairs `from to`, joined by `|`. */
declare module 'opencc-js/dict/STCharacters' {
  const rows: string;
  // biome-ignore lint/style/noDefaultExport: it is how the package exports them.
  export default rows;
}
declare module 'opencc-js/dict/TSCharacters' {
  const rows: string;
  // biome-ignore lint/style/noDefaultExport: it is how the package exports them.
  export default rows;
}
