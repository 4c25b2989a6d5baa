/** Of the package, which brings no types, what the tests call. */
declare module 'jsonld' {
  interface Options {
    readonly documentLoader: (url: string) => Promise<{ document: unknown; documentUrl: string }>;
    readonly safe?: boolean;
    readonly format?: string;
  }
  const jsonld: {
    expand(document: unknown, options: Options): Promise<unknown[]>;
    toRDF(document: unknown, options: Options): Promise<unknown>;
  };
  export = jsonld;
}
