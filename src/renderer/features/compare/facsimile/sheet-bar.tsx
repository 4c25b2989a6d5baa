import {
  ChevronLeft,
  ChevronRight,
  type LucideIcon,
  Maximize,
  MoveHorizontal,
  RotateCw,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { compare as words } from '#words/en/compare.ts';
import { wordsOf } from '#words/words.ts';
import type { Zoom } from './zoom.ts';

const t = wordsOf('compare', words);

export interface SheetBarProps {
  readonly labels: readonly string[];
  readonly at: number;
  readonly zoom: Zoom;
  readonly scale: number;
  readonly onTurn: (at: number) => void;
  readonly onZoom: (zoom: Zoom | 1 | -1, isStep?: boolean) => void;
  readonly onRotate: () => void;
}

/** With more pages one goes from one to the next: a list of thousands helps nobody. */
const mostListed = 1000;

/** Which page is shown, and how. */
export function SheetBar({ labels, at, zoom, scale, onTurn, onZoom, onRotate }: SheetBarProps) {
  return (
    <div className="sheet-bar" role="toolbar" aria-label={t('paperPage')}>
      <SheetButton
        icon={ChevronLeft}
        label={t('previousPage')}
        hint={'PageUp'}
        off={at === 0}
        onPress={() => onTurn(at - 1)}
      />
      {labels.length <= mostListed ? (
        <select aria-label={t('page')} value={at} onChange={({ target }) => onTurn(Number(target.value))}>
          {labels.map((label, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pages do not change, and two may have one label.
            <option key={index} value={index}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <span>{labels[at]}</span>
      )}
      <SheetButton
        icon={ChevronRight}
        label={t('nextPage')}
        hint={'PageDown'}
        off={at >= labels.length - 1}
        onPress={() => onTurn(at + 1)}
      />
      <span className="sheet-count" role="status">
        {t('placeOf', { place: at + 1, total: labels.length })}
      </span>
      <SheetButton icon={ZoomOut} label={t('smaller')} hint="-" onPress={() => onZoom(-1, true)} />
      <span className="sheet-scale">{Math.round(scale * 100)} %</span>
      <SheetButton icon={ZoomIn} label={t('larger')} hint="+" onPress={() => onZoom(1, true)} />
      <SheetButton
        icon={MoveHorizontal}
        label={t('asWide')}
        hint="0"
        pressed={zoom === 'width'}
        onPress={() => onZoom('width')}
      />
      <SheetButton
        icon={Maximize}
        label={t('wholePage')}
        hint="9"
        pressed={zoom === 'page'}
        onPress={() => onZoom('page')}
      />
      <SheetButton icon={RotateCw} label={t('turn')} hint="r" onPress={onRotate} />
    </div>
  );
}

function SheetButton(props: {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly hint: string;
  readonly pressed?: boolean;
  readonly off?: boolean;
  readonly onPress: () => void;
}) {
  const { icon: Icon, label, hint, pressed, off, onPress } = props;
  return (
    <button
      type="button"
      className="action"
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={hint}
      // “Page Up”, as it stands on the key.
      title={`${label} (${hint.replace(/(?=[UD])/, ' ')})`}
      disabled={off}
      onClick={onPress}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} />
    </button>
  );
}
