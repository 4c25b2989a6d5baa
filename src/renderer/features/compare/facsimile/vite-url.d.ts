/** Vite gives the address of a file of the build. */
declare module '*?url' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: so Vite gives it.
  export default url;
}
