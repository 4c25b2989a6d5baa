import type { ArchivalRecord } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { ownText } from '../own-text.ts';
import { t } from './import-words.ts';
import type { ImportReport } from './source.ts';

export interface Skipped {
  readonly where: string;
  readonly why: string;
}

/** A printed date of which no day could be made. */
export interface DateNotUnderstood {
  readonly where: string;
  /** Of the record. */
  readonly title: string;
  /** As printed. */
  readonly text: string;
}

/** What became of everything that an import met. */
export interface Account {
  /** Left out, in the order in which it was met; records that stood there already are among them. */
  readonly skipped: readonly Skipped[];
  /** Those of the skipped that are records which stood there already. */
  readonly duplicates: readonly Skipped[];
  /** The first of them, and how many there are: a column that is no date would fill the memory. */
  readonly dates: readonly DateNotUnderstood[];
  readonly dateCount: number;
  readonly warnings: readonly string[];
}

export interface AccountBook extends Account {
  readonly report: ImportReport;
  /** A record that stands at `twin` already. */
  duplicate(where: string, twin: string): void;
  /** Takes down the dates of a record that were not understood. */
  dated(where: string, record: Pick<ArchivalRecord, 'title' | 'dates'>): void;
  /** Why there are no records. */
  refusal(paths: readonly string[]): AppError;
}

const maxDates = 20_000;

export function keepAccount(): AccountBook {
  const skipped: Skipped[] = [];
  const duplicates: Skipped[] = [];
  const dates: DateNotUnderstood[] = [];
  const warnings: string[] = [];
  const refused: AppError[] = [];
  let dateCount = 0;
  return {
    skipped,
    duplicates,
    dates,
    get dateCount() {
      return dateCount;
    },
    warnings,
    report: {
      skip: (where, why) => skipped.push({ where, why }),
      refuse(where, error) {
        refused.push(error);
        skipped.push({ where, why: error.message });
      },
      warn: (warning) => warnings.push(warning),
    },
    duplicate(where, twin) {
      const entry = { where, why: t('sameRecord', { twin }) };
      skipped.push(entry);
      duplicates.push(entry);
    },
    dated(where, { title, dates: all }) {
      for (const { text, edtf } of all) {
        if (edtf !== null) continue;
        dateCount += 1;
        if (dates.length < maxDates) dates.push({ where, title: ownText(title), text: ownText(text) });
      }
    },
    // The one reason why there is nothing, where there is just one.
    refusal: (paths) => (skipped.length === 1 ? refused[0] : undefined) ?? noRecords(paths, skipped),
  };
}

function noRecords(paths: readonly string[], [first]: readonly Skipped[]): AppError {
  const named = { paths: paths.join(', ') };
  return new AppError(
    'source-no-records',
    first ? t('noRecordsWhy', { ...named, where: first.where, why: first.why }) : t('noRecords', named),
  );
}
