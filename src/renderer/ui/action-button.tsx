import type { LucideIcon } from 'lucide-react';
import { text as words } from '#words/en/text.ts';
import { wordsOf } from '#words/words.ts';
import { printedKeys, spokenKeys } from '../text/printed-keys.ts';

const t = wordsOf('text', words);

export interface ActionButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  /** What its name has before the label, for those who do not see the icon. */
  readonly before?: string | undefined;
  /** The key that does the same, as English keyboards print it. */
  readonly hint?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** One of several that arrows go through (use-roving.ts). */
  readonly roving?: boolean;
  readonly onPress: () => void;
}

/** A quiet button: icon, word, and the key that does the same. */
export function ActionButton({
  icon: Icon,
  label,
  before,
  hint,
  pressed,
  disabled,
  roving,
  onPress,
}: ActionButtonProps) {
  return (
    <button
      type="button"
      className="action"
      aria-pressed={pressed}
      aria-keyshortcuts={hint && spokenKeys(hint)}
      title={hint ? t('labelAndKey', { label, key: printedKeys(hint) }) : label}
      disabled={disabled}
      data-roving={roving}
      onClick={onPress}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} fill={pressed ? 'currentColor' : 'none'} />
      <span>
        {before && <span className="visually-hidden">{before} </span>}
        {label}
      </span>
      {hint && <kbd aria-hidden>{printedKeys(hint)}</kbd>}
    </button>
  );
}
