import type { Expansion, Interpretation } from '#contract/search.ts';
import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { useReading } from '../../../state/use-reading.ts';
import { CorrectionLines } from './correction-lines.tsx';
import { ExpansionChip } from './expansion-chip.tsx';
import { FormsChip } from './forms-chip.tsx';
import { isPlainQuery } from './is-plain-query.ts';
import { SuggestionLine } from './suggestion-line.tsx';

const t = wordsOf('search', words);

/** Other forms of a word alone; what it may be a misprint of is said by itself. */
const areForms = ({ kind, variants }: Expansion): boolean =>
  kind === 'form' && variants.every(({ because }) => because === 'form');

/** How the query was read: what was corrected, what it asks for where that is more than words, and every spelling. */
export function InterpretationView({
  query,
  interpretation: { sentence, expansions, corrections, suggestions },
}: {
  readonly query: string;
  readonly interpretation: Interpretation;
}) {
  const { reading, turn } = useReading();
  if (query.trim() === '') return null;
  const forms = expansions.filter(areForms);
  const alone = forms.length > 1 ? expansions.filter((each) => !areForms(each)) : expansions;
  return (
    <section className="interpretation" aria-label={t('howRead')}>
      <CorrectionLines corrections={corrections} />
      <SuggestionLine suggestions={suggestions} />
      {!isPlainQuery(query) && <p>{sentence}</p>}
      {reading.exact && <p>{t('onlyExact')}</p>}
      {/* An answer may be a moment behind its switch. */}
      {expansions.length > 0 && !reading.exact && (
        <ul className="expansions" aria-label={t('otherSpellings')}>
          {alone.map((expansion) => (
            <ExpansionChip key={expansion.id} expansion={expansion} off={reading.off} onTurn={turn} />
          ))}
          {forms.length > 1 && <FormsChip forms={forms} off={reading.off} onTurn={turn} />}
        </ul>
      )}
    </section>
  );
}
