import type { ImportPreview } from '#contract/imports.ts';
import { useAdding } from '../../../state/use-adding.tsx';
import { countOf } from '../../../text/count-of.ts';
import { WhereWhyList } from '../where-why-list.tsx';
import { shortWhere } from './short-where.ts';

/** What would be left out and why, and what should be known; nothing where there is nothing. */
export function LeftOut({ preview }: { readonly preview: ImportPreview }) {
  const { chosen } = useAdding().adding;
  const { skipped, warnings } = preview;
  if (skipped.length === 0 && warnings.length === 0) return null;
  return (
    <section className="left-out" aria-label="Before you import">
      {skipped.length > 0 && (
        <>
          <h2>Would be left out</h2>
          <p className="quiet">{countOf(skipped.length, 'place')} so far.</p>
          <WhereWhyList
            items={skipped.map(({ where, why }) => ({ where: shortWhere(where, chosen), why }))}
          />
        </>
      )}
      {warnings.length > 0 && (
        <>
          <h2>To know</h2>
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
