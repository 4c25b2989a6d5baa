import { z } from 'zod';
import {
  agentSchema,
  provenanceSchema,
  type RecordDate,
  recordDateSchema,
  recordSchema,
} from '#contract/entities.ts';
import { bareRecord } from '../../bare-record.ts';
import { dateFrom } from '../../dates/parse-date.ts';
import type { SourceRecord } from '../../pack/source-record.ts';
import { nameParts } from '../name-parts.ts';
import { titleDates } from '../title-dates.ts';
import { unreadable } from './unreadable.ts';

const texts = z.array(z.string().min(1)).default([]);
const text = z.string().min(1).nullable().default(null);

/** A record as a person writes it into records.json: what is empty is left out, what a rule can tell too. */
export const writtenRecordSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id has small letters, digits and hyphens only'),
  title: recordSchema.shape.title,
  titleSupplied: z.boolean().default(false),
  originalTitle: recordSchema.shape.originalTitle,
  dates: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        kind: recordDateSchema.shape.kind.default(null),
        source: recordDateSchema.shape.source.default('label'),
      }),
    )
    .default([]),
  abstract: text,
  genre: recordSchema.shape.genre.default(null),
  agents: z
    .array(
      agentSchema.extend({
        kind: agentSchema.shape.kind.default('person'),
        parts: agentSchema.shape.parts.default(null),
      }),
    )
    .default([]),
  places: texts,
  subjects: texts,
  languages: texts,
  urls: texts,
  aliases: texts,
  related: texts,
  provenance: provenanceSchema
    .extend({
      repository: text,
      place: text,
      shelfmark: text,
    })
    .nullable()
    .default(null),
  contributor: text,
  translator: text,
  donor: text,
  rights: text,
});
export type WrittenRecord = z.infer<typeof writtenRecordSchema>;

/** The whole record: dates read, dates in the title found, names taken apart. Throws `source-unreadable`. */
export function recordFrom(written: WrittenRecord, file: string): SourceRecord {
  const dates = written.dates.map(({ text: printed, source, kind }): RecordDate => {
    const date = dateFrom(printed, source, kind);
    if (date) return date;
    throw unreadable(file, `the date “${printed}” of “${written.id}” was not understood`);
  });
  return {
    record: bareRecord({
      ...written,
      dates: [...dates, ...titleDates(written.title, dates)],
      agents: written.agents.map((agent) => ({
        ...agent,
        parts: agent.parts ?? (agent.kind === 'person' ? nameParts(agent.name) : null),
      })),
    }),
    texts: [],
  };
}
