import { ChevronDown, ChevronUp, Diff, Link2, X } from 'lucide-react';
import { compare as words } from '#words/en/compare.ts';
import { wordsOf } from '#words/words.ts';
import { describeError } from '../../text/describe-error.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import type { Compare } from './use-compare.ts';
import type { Differences } from './use-differences.ts';
import { VersionPicker } from './version-picker.tsx';

const t = wordsOf('compare', words);

export interface CompareBarProps {
  readonly compare: Compare;
  /** The version on the left. */
  readonly shown: string;
  readonly onShow: (version: string) => void;
}

/** Above two texts: which they are, and how they go together. */
export function CompareBar({ compare, shown, onShow }: CompareBarProps) {
  const { choices, beside, error } = compare;
  const versionOf = (key: string) => choices.find((each) => each.key === key)?.version ?? shown;
  // What stands on the other side already changes places with it.
  function chooseLeft(key: string): void {
    if (key === beside?.key) compare.choose(`text ${shown}`);
    onShow(versionOf(key));
  }
  function chooseRight(key: string): void {
    if (key === `text ${shown}` && beside) onShow(beside.version);
    compare.choose(key);
  }
  return (
    <div className="compare-bar" role="toolbar" aria-label={t('label')}>
      <div className="compare-pickers">
        <VersionPicker
          label={t('left')}
          choices={choices.filter(({ kind }) => kind === 'text')}
          chosen={`text ${shown}`}
          onChoose={chooseLeft}
        />
        <VersionPicker
          label={t('right')}
          choices={choices}
          chosen={beside?.key ?? ''}
          onChoose={chooseRight}
        />
      </div>
      <div className="compare-deeds">
        <ActionButton
          icon={Link2}
          label={beside?.kind === 'pages' ? t('keepTogether') : t('scrollTogether')}
          hint="S"
          pressed={compare.isLocked}
          onPress={compare.toggleLock}
        />
        {compare.canDiffer && (
          <ActionButton
            icon={Diff}
            label={t('differences')}
            hint="D"
            pressed={compare.differences.isShown}
            onPress={compare.toggleDifferences}
          />
        )}
        <ActionButton
          icon={X}
          label={beside?.kind === 'pages' ? t('textAlone') : t('oneText')}
          hint="C"
          onPress={compare.toggle}
        />
      </div>
      {compare.differences.isShown && <DifferenceLine differences={compare.differences} />}
      {error !== null && (
        <p className="compare-said" role="alert">
          {t('notLinked')} {describeError(error).sentence}
        </p>
      )}
    </div>
  );
}

/** How many differences there are, which one is looked at, and the way to the next. */
function DifferenceLine({ differences: { sentence, count, go } }: { readonly differences: Differences }) {
  return (
    <div className="compare-differences">
      <p role="status">{sentence}</p>
      {count > 0 && (
        <>
          <ActionButton icon={ChevronUp} label={t('previous')} hint="<" onPress={() => go(-1)} />
          <ActionButton icon={ChevronDown} label={t('next')} hint=">" onPress={() => go(1)} />
        </>
      )}
    </div>
  );
}
