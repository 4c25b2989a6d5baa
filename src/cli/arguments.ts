import { InvalidArgumentError } from 'commander';
import { collectionSchema, type RecordRef } from '#contract/entities.ts';
import { parseDate } from '#core/dates/parse-date.ts';

/** Parsers of option values. What they refuse is wrong usage: exit 2. */

export function count(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number, 0 or more.');
}

export const firstDay = (value: string): string => readDay(value).earliest;

export const lastDay = (value: string): string => readDay(value).latest;

/** "1956", "1956-09", "1956-09-26" or a date as a listing prints it. */
function readDay(value: string): { earliest: string; latest: string } {
  const date = parseDate(value);
  if (date?.earliest && date.latest) return { earliest: date.earliest, latest: date.latest };
  throw new InvalidArgumentError('It must be a date, such as 1956, 1956-09 or 1956-09-26.');
}

export function isoDay(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && parseDate(value)) return value;
  throw new InvalidArgumentError('It must be a day, such as 1956-09-26.');
}

export function collectionId(value: string): string {
  if (collectionSchema.shape.id.safeParse(value).success) return value;
  throw new InvalidArgumentError('It must be small letters, digits and hyphens, 80 at most.');
}

/** "collection/id", several of which are gathered. */
export function recordRef(value: string, before: readonly RecordRef[] = []): readonly RecordRef[] {
  const [, collection, record] = /^([^/]+)\/(.+)$/.exec(value) ?? [];
  if (collection && record) return [...before, { collection, record }];
  throw new InvalidArgumentError('It must be a collection and a record, such as talks/document-12.');
}
