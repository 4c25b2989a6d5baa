import type { ImportProgress } from '#core/import/import-sources.ts';
import type { Output } from './output.ts';
import { counted } from './text.ts';

/** Often enough to be seen moving, seldom enough to cost nothing. */
const everyMs = 100;

/** Shows how far an import is, and at which rate: "12,400 records, 3 left out, 8,100 a second". */
export function showProgress(
  output: Output,
  now: () => number = performance.now.bind(performance),
): (progress: ImportProgress) => void {
  const start = now();
  let shown = start;
  return ({ records, skipped }) => {
    const time = now();
    if (time - shown < everyMs) return;
    shown = time;
    const rate = Math.round((records * 1000) / (time - start));
    const leftOut = skipped > 0 ? `, ${skipped.toLocaleString('en-GB')} left out` : '';
    output.progress(`${counted(records, 'record')}${leftOut}, ${rate.toLocaleString('en-GB')} a second`);
  };
}
