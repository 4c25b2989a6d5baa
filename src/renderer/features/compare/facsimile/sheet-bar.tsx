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
import type { Zoom } from './zoom.ts';

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
    <div className="sheet-bar" role="toolbar" aria-label="Page of the paper">
      <SheetButton
        icon={ChevronLeft}
        label="Previous page"
        hint="Page Up"
        off={at === 0}
        onPress={() => onTurn(at - 1)}
      />
      {labels.length <= mostListed ? (
        <select aria-label="Page" value={at} onChange={({ target }) => onTurn(Number(target.value))}>
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
        label="Next page"
        hint="Page Down"
        off={at >= labels.length - 1}
        onPress={() => onTurn(at + 1)}
      />
      <span className="sheet-count" role="status">
        {at + 1} of {labels.length}
      </span>
      <SheetButton icon={ZoomOut} label="Smaller" hint="-" onPress={() => onZoom(-1, true)} />
      <span className="sheet-scale">{Math.round(scale * 100)} %</span>
      <SheetButton icon={ZoomIn} label="Larger" hint="+" onPress={() => onZoom(1, true)} />
      <SheetButton
        icon={MoveHorizontal}
        label="As wide as there is room"
        hint="0"
        pressed={zoom === 'width'}
        onPress={() => onZoom('width')}
      />
      <SheetButton
        icon={Maximize}
        label="The whole page"
        hint="9"
        pressed={zoom === 'page'}
        onPress={() => onZoom('page')}
      />
      <SheetButton icon={RotateCw} label="Turn" hint="r" onPress={onRotate} />
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
      aria-keyshortcuts={hint.replace(' ', '')}
      title={`${label} (${hint})`}
      disabled={off}
      onClick={onPress}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} />
    </button>
  );
}
