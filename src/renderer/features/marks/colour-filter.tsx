import { useState } from 'react';
import type { MarkColour } from '#contract/mark-colours.ts';
import type { PlacedMark } from '#contract/marks.ts';
import { marks as words } from '#words/en/marks.ts';
import { wordsOf } from '#words/words.ts';
import { Swatch } from './swatch.tsx';
import type { MarkDeeds } from './use-mark-deeds.ts';
import type { ColourNames } from './use-marks.ts';

const t = wordsOf('marks', words);

export interface ColourFilterProps {
  readonly marks: readonly PlacedMark[];
  readonly names: ColourNames;
  readonly chosen: MarkColour | null;
  readonly deeds: MarkDeeds;
  readonly onChoose: (colour: MarkColour | null) => void;
}

/** The colours with their counts: one is chosen to see its marks alone. What they are called can be changed here. */
export function ColourFilter({ marks, names, chosen, deeds, onChoose }: ColourFilterProps) {
  const [isNaming, setNaming] = useState(false);
  return (
    <div className="mark-filter">
      <fieldset className="mark-colours" aria-label={t('oneColour')}>
        {names.map(({ colour, name }) => (
          <button
            key={colour}
            type="button"
            aria-pressed={colour === chosen}
            onClick={() => onChoose(colour === chosen ? null : colour)}
          >
            <Swatch colour={colour} />
            <span>{name}</span>
            <small>{marks.filter((mark) => mark.colour === colour).length}</small>
          </button>
        ))}
      </fieldset>
      <button type="button" className="link" aria-expanded={isNaming} onClick={() => setNaming(!isNaming)}>
        {t('nameColours')}
      </button>
      {isNaming && (
        <div className="mark-names">
          {names.map(({ colour, name }, at) => (
            <label key={`${colour} ${name}`}>
              <Swatch colour={colour} />
              <span className="visually-hidden">{t('colourNumber', { number: at + 1 })}</span>
              <input
                defaultValue={name}
                maxLength={60}
                onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
                onBlur={({ currentTarget }) => {
                  const next = currentTarget.value.trim();
                  if (next === '') currentTarget.value = name;
                  else if (next !== name) void deeds.renameColour({ colour, name: next });
                }}
              />
            </label>
          ))}
        </div>
      )}
    </div>
  );
}
