import { EditName } from './edit-name.tsx';
import type { ExpansionChipProps } from './expansion-chip.tsx';
import { groupVariants } from './variants.ts';

/** All variants of a name or word under the reason of each, with a switch for the whole and for every one. */
export function VariantList({ expansion, off, onTurn }: ExpansionChipProps) {
  const { id, typed, kind, label, variants } = expansion;
  const isOn = !off.includes(id);
  return (
    <section aria-label={`Spellings of ${typed}`}>
      <label className="whole">
        <input type="checkbox" checked={isOn} onChange={(event) => onTurn(id, event.target.checked)} />
        <span>
          {kind === 'date' ? (
            <>
              Look for records of <b>{typed}</b> too, and put them first
            </>
          ) : kind === 'name' ? (
            <>
              Look for <b>{label ?? typed}</b> in other spellings too
            </>
          ) : (
            <>
              Look for other forms of <b>{typed}</b> too
            </>
          )}
        </span>
      </label>
      <dl data-kind={kind}>
        {groupVariants(variants).map(({ reason, lang, variants: ofIt }) => (
          <div key={reason}>
            <dt className={kind === 'form' ? 'visually-hidden' : undefined}>{reason}</dt>
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
