import { useState } from 'react';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('adding', words);

export interface WhereWhy {
  readonly where: string;
  readonly why: string;
}

/** More at once than anybody reads, and few enough to be there at once. */
const atFirst = 50;

/** Places in the source, each with its reason. A long list opens on request. */
export function WhereWhyList({ items }: { readonly items: readonly WhereWhy[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, atFirst);
  return (
    <>
      <ul className="where-why">
        {shown.map(({ where, why }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a source may say the same twice, and the list only grows at its end.
          <li key={at}>
            {where && <span className="where">{where}</span>} <span>{why}</span>
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t('showAll', { count: items.length })}
        </button>
      )}
    </>
  );
}
