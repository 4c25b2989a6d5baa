import { catalogue as words } from '#words/en/catalogue.ts';
import { common } from '#words/en/common.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('catalogue', words);
const c = wordsOf('common', common);

/** "10 of 20 records, 1 undated". Undated records are named so that no one takes them for lost. */
export function countSentence({
  total,
  of,
  undated,
}: {
  total: number;
  of: number;
  undated: number;
}): string {
  const records = total === of ? c('records', { count: of }) : t('some', { total, of });
  return undated > 0 ? t('withUndated', { records, undated }) : records;
}
