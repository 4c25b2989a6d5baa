import type { Collection } from '#contract/entities.ts';
import type { ErrorReport } from '#contract/errors.ts';
import type { AnyLanguage } from '#words/languages.ts';
import type { PreparedMedia, PreparedRecord } from './prepare-record.ts';
import type { WriteOptions, WrittenPack } from './write-pack.ts';

/** What the thread that writes a pack is started with. */
export interface PackThreadData {
  readonly path: string;
  readonly options: WriteOptions;
  /** What its sentences are to be in. */
  readonly language: AnyLanguage;
}

/** What it is told. */
export type PackOrder =
  | { readonly kind: 'media'; readonly media: PreparedMedia }
  | { readonly kind: 'record'; readonly record: PreparedRecord }
  | { readonly kind: 'drop-aliases'; readonly aliases: readonly string[] }
  | { readonly kind: 'finish'; readonly collection: Collection }
  /** It is over: what is written is let go, and the thread ends by itself. */
  | { readonly kind: 'end' };

/** What it answers: once `begun`, then `done` to each order, `finished` to the last; or that it `failed`. */
export type PackAnswer =
  | { readonly kind: 'begun' | 'done' }
  | { readonly kind: 'finished'; readonly written: WrittenPack }
  /** `report` for expected trouble, with the code of the system's or SQLite's error behind it; else `fault`. */
  | {
      readonly kind: 'failed';
      readonly report: ErrorReport | null;
      readonly causeCode: string | null;
      readonly fault: string;
    };
