/** The part of edtf.js that Carrel uses; the package brings no types. */
declare module 'edtf' {
  /** A parsed date, interval or season: its bounds in milliseconds since 1970, UTC. */
  export interface ExtendedDate {
    readonly min: number;
    readonly max: number;
  }
  /** Parses Extended Date/Time Format (ISO 8601-2); throws where it is not valid. */
  // biome-ignore lint/style/noDefaultExport: the package exports it so.
  export default function edtf(text: string): ExtendedDate;
}
