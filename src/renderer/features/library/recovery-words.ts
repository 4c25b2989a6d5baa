import type { RecoveryReport } from '#contract/library.ts';
import { countOf } from '../../text/count-of.ts';
import { factsWords } from './holdings-words.ts';
import { whenWords } from './when-words.ts';

/** What was found, without the advice that it came with: it was followed already. */
export const foundWords = ({ why }: RecoveryReport): string =>
  why.message
    .replace(/^The library was not opened: /, '')
    .replace(
      /\s*((Close Carrel and start it again|Start Carrel):|Check the disk and the permissions).*$/s,
      '',
    )
    .replace(/^the /, 'The ');

/** What was done, a sentence each. */
export function doneWords(recovery: RecoveryReport, now: Date): readonly string[] {
  const { passedOver, replayed, salvaged } = recovery;
  return [
    ...(passedOver.length > 0
      ? [
          `${countOf(passedOver.length, 'newer backup was', 'newer backups were')} no good, and set aside with the damaged files.`,
        ]
      : []),
    baseWords(recovery, now),
    replayed > 0
      ? `${countOf(replayed, 'save')} since then ${replayed === 1 ? 'was' : 'were'} taken from the journal, which keeps each save a second time.`
      : 'The journal, which keeps each save a second time, had nothing that was lacking.',
    ...(salvaged > 0
      ? [
          `${countOf(salvaged, 'more save')} could still be read in the damaged file, and ${salvaged === 1 ? 'was' : 'were'} taken from it.`,
        ]
      : []),
  ];
}

function baseWords({ from, backup }: RecoveryReport, now: Date): string {
  if (from === 'database') {
    return 'Your database was whole. The journal beside it was another library’s, and was written anew.';
  }
  if (backup === null) return 'No backup was there that is whole, so the library was built from the journal.';
  const of = backup.savedAt === null ? '' : `, of ${whenWords(backup.savedAt, now)}`;
  return `The newest backup that is whole was put in its place${of}.`;
}

/** What is there again, and whether anything is missing. */
export function leftWords({ missing, ...facts }: RecoveryReport): string {
  const there = `Your library has ${factsWords(facts)}.`;
  if (missing.length === 0) return `${there} Nothing that was saved is missing.`;
  const count = missing.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const numbers = missing.map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`)).join(', ');
  return (
    `${there} ${countOf(count, 'save was', 'saves were')} found nowhere (number ${numbers}). ` +
    'Each is a wording that is lost, or no more than a bookmark that changed again later. Another backup may have it.'
  );
}
