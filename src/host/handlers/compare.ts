import type { Handlers } from '#contract/api.ts';
import { compareVersions } from '#core/compare/compare-versions.ts';
import { createBreathing } from '#core/import/breathe.ts';
import { readMediaPart } from '#core/read/media.ts';
import { getDocument } from '#core/read/records.ts';
import { hostTasks } from '#words/en/host-tasks.ts';
import { wordsOf } from '#words/words.ts';
import type { Desk } from './index.ts';

const t = wordsOf('hostTasks', hostTasks);

type CompareHandlers = Pick<Handlers, 'compare.texts' | 'compare.media'>;

/** Long texts are compared in slices, so that queries are answered in between. */
const breathing = (signal: AbortSignal) => createBreathing(signal, t('comparisonLeft'));

export const compareHandlers = ({ shelf }: Desk): CompareHandlers => ({
  'compare.texts': async ({ ref, left, right }, signal) => {
    const text = (version: string) => getDocument(shelf.pack(ref.collection), ref.record, version);
    return compareVersions(text(left), text(right), breathing(signal));
  },
  'compare.media': ({ ref, ...wanted }) => {
    const read = readMediaPart(shelf.pack(ref.collection), { record: ref.record, ...wanted });
    return { content: read.part.toString('base64'), total: read.total, pixels: read.pixels };
  },
});
