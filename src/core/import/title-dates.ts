import type { RecordDate } from '#contract/entities.ts';
import { datePhrases } from '../dates/date-phrases.ts';
import { dateFrom } from '../dates/parse-date.ts';

/**
 * The dates that a title carries itself and that differ from those that are known already: the label says
 * when a document was filed or signed, its title what it is about ("… in the Second Half of 1968").
 */
export function titleDates(title: string, known: readonly RecordDate[]): RecordDate[] {
  const found: RecordDate[] = [];
  for (const phrase of datePhrases(title)) {
    const date = dateFrom(phrase, 'title', 'event');
    if (date && ![...known, ...found].some((other) => sameDays(other, date))) found.push(date);
  }
  return found;
}

const sameDays = (one: RecordDate, other: RecordDate) =>
  one.earliest === other.earliest && one.latest === other.latest;
