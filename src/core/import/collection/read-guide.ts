import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import type { SourceRecord } from '../../pack/source-record.ts';
import { markdownToDocument } from '../markdown/to-document.ts';
import { listOf, readFrontMatter } from './front-matter.ts';
import { unreadable } from './unreadable.ts';
import { recordFrom, writtenRecordSchema } from './written-record.ts';

const fieldsSchema = z.strictObject({
  title: z.string().min(1),
  abstract: z.string().min(1),
  date: z.string().optional(),
  author: z.string().optional(),
  'author-corporate': z.string().optional(),
  genre: z.string().default('guide'),
  language: z.string().min(2).default('en'),
  subjects: z.string().optional(),
  places: z.string().optional(),
  related: z.string().optional(),
  aliases: z.string().optional(),
  rights: z.string().min(1).optional(),
});

/** Reads one Markdown document with front matter: `03-dates-in-archives.md` is the record `dates-in-archives`. */
export function readGuide(file: string): SourceRecord {
  const { fields, body } = readFrontMatter(readText(file), file);
  const front = fieldsSchema.safeParse({ ...fields });
  if (!front.success) throw unreadable(file, z.prettifyError(front.error));
  const { data } = front;
  const written = writtenRecordSchema.safeParse({
    id: basename(file, '.md').replace(/^\d+-/, ''),
    title: data.title,
    dates: data.date === undefined ? [] : [{ text: data.date, source: 'metadata' }],
    abstract: data.abstract,
    genre: data.genre,
    agents: [
      ...listOf(data.author).map((name) => ({ name, role: 'author' })),
      ...listOf(data['author-corporate']).map((name) => ({ name, role: 'author', kind: 'corporate' })),
    ],
    languages: [data.language],
    subjects: listOf(data.subjects),
    places: listOf(data.places),
    related: listOf(data.related),
    aliases: listOf(data.aliases),
    rights: data.rights ?? null,
  });
  if (!written.success) throw unreadable(file, z.prettifyError(written.error));
  if (body.trim() === '') throw unreadable(file, 'it has no text below its front matter');
  const document = markdownToDocument(body, data.language);
  const text = { id: 'text', kind: 'original', language: data.language, document } as const;
  return { record: recordFrom(written.data, file).record, texts: [text] };
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw unreadable(file, (error as Error).message);
  }
}
