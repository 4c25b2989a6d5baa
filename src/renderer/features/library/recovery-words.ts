import type { RecoveryReport } from '#contract/library.ts';
import { library as words } from '#words/en/library.ts';
import { listOf } from '#words/joined.ts';
import { wordsOf } from '#words/words.ts';
import { sentencesOf } from './join-words.ts';
import { capital, whenWords } from './when-words.ts';

const t = wordsOf('library', words);

/** What was found, without the advice that it came with: it was followed already. */
export const foundWords = ({ why }: RecoveryReport): string =>
  why.message
    .replace(/^The library was not opened: /, '')
    .replace(
      /\s*((Close Carrel and start it again|Start Carrel):|Check the disk and the permissions).*$/s,
      '',
    )
    .replace(/^the /, capital);

/** What was done, a sentence each. */
export function doneWords(recovery: RecoveryReport, now: Date): readonly string[] {
  const { passedOver, replayed, salvaged } = recovery;
  return [
    ...(passedOver.length > 0 ? [t('passedOver', { count: passedOver.length })] : []),
    baseWords(recovery, now),
    replayed > 0 ? t('replayed', { count: replayed }) : t('replayedNone'),
    ...(salvaged > 0 ? [t('salvaged', { count: salvaged })] : []),
  ];
}

function baseWords({ from, backup }: RecoveryReport, now: Date): string {
  if (from === 'database') return t('baseDatabase');
  if (backup === null) return t('baseJournal');
  return backup.savedAt === null
    ? t('baseBackup')
    : t('baseBackupOf', { when: whenWords(backup.savedAt, now) });
}

/** What is there again, and whether anything is missing. */
export function leftWords({ missing, notes, bookmarks }: RecoveryReport): string {
  const there = t('libraryHas', { notes, bookmarks });
  if (missing.length === 0) return sentencesOf([there, t('nothingMissing')]);
  const count = missing.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const numbers = listOf(missing.map(({ from, to }) => (from === to ? `${from}` : t('span', { from, to }))));
  return sentencesOf([there, t('missing', { count, numbers })]);
}
