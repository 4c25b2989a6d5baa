/** The one call of it that the tests make. */
declare module 'pandoc-wasm' {
  export function convert(
    options: { readonly from: string; readonly to: string },
    stdin: string,
    files: Readonly<Record<string, string>>,
  ): Promise<{ readonly stdout: string; readonly stderr: string }>;
}
