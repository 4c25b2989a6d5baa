import type { Expansion } from '#contract/search.ts';
import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { rich } from '../../../text/rich.tsx';
import { EditName } from './edit-name.tsx';
import type { ExpansionChipProps } from './expansion-chip.tsx';
import { groupVariants } from './variants.ts';

const t = wordsOf('search', words);

/** The sentence beside the switch of the whole. */
function lookFor({ kind, variants }: Expansion) {
  if (kind !== 'form') return kind === 'date' ? 'lookDate' : 'lookName';
  const reasons = new Set(variants.map(({ because }) => because));
  if (reasons.has('correction')) return 'lookNear';
  return reasons.has('form') ? 'lookForms' : 'lookWriting';
}

/** All variants of a name or word under the reason of each, with a switch for the whole and for every one. */
export function VariantList({ expansion, off, onTurn }: ExpansionChipProps) {
  const { id, typed, kind, label, variants } = expansion;
  const isOn = !off.includes(id);
  return (
    <section aria-label={t('spellingsOf', { typed })}>
      <label className="whole">
        <input type="checkbox" checked={isOn} onChange={(event) => onTurn(id, event.target.checked)} />
        <span>
          {rich(t, lookFor(expansion), {
            typed: kind === 'name' ? (label ?? typed) : typed,
            b: (inside) => <b>{inside}</b>,
          })}
        </span>
      </label>
      <dl data-kind={kind}>
        {groupVariants(variants).map(({ because, reason, lang, variants: ofIt }) => (
          <div key={reason}>
            <dt className={because === 'form' ? 'visually-hidden' : undefined}>{reason}</dt>
            <dd lang={lang}>
              {ofIt.map((variant) => (
                <label key={variant.id}>
                  <input
                    type="checkbox"
                    checked={isOn && !off.includes(variant.id)}
                    disabled={!isOn}
                    onChange={(event) => onTurn(variant.id, event.target.checked)}
                  />
                  {variant.text}
                </label>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {kind === 'name' && <EditName text={label ?? typed} isKnown={label !== null} />}
    </section>
  );
}
