import type { ImportPreview } from '#contract/imports.ts';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import { useAdding } from '../../../state/use-adding.tsx';
import { WhereWhyList } from '../where-why-list.tsx';
import { shortWhere } from './short-where.ts';

const t = wordsOf('adding', words);

/** What would be left out and why, and what should be known; nothing where there is nothing. */
export function LeftOut({ preview }: { readonly preview: ImportPreview }) {
  const { chosen } = useAdding().adding;
  const { skipped, warnings } = preview;
  if (skipped.length === 0 && warnings.length === 0) return null;
  return (
    <section className="left-out" aria-label={t('beforeImport')}>
      {skipped.length > 0 && (
        <>
          <h2>{t('wouldBeLeftOut')}</h2>
          <p className="quiet">{t('placesSoFar', { count: skipped.length })}</p>
          <WhereWhyList
            items={skipped.map(({ where, why }) => ({ where: shortWhere(where, chosen), why }))}
          />
        </>
      )}
      {warnings.length > 0 && (
        <>
          <h2>{t('toKnow')}</h2>
          <ul className="warnings">
            {warnings.map((warning) => (
              <li key={warning}>{shortWhere(warning, chosen)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
