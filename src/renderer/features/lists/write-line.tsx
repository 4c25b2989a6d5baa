import { type KeyboardEvent, useRef } from 'react';

export interface WriteLineProps {
  readonly label: string;
  readonly text: string;
  /** Several lines: Enter makes a new one, and Ctrl Enter keeps. */
  readonly isLong?: boolean;
  readonly placeholder?: string;
  /** With the new words, or null for the old ones. */
  readonly onEnd: (text: string | null) => void;
}

/** Words that are being written in their place. Going elsewhere keeps them, too: only Escape does not. */
export function WriteLine({ label, text, isLong = false, placeholder, onEnd }: WriteLineProps) {
  const hasEnded = useRef(false);
  function end(next: string | null): void {
    // What is taken out of the page is left, too.
    if (hasEnded.current) return;
    hasEnded.current = true;
    onEnd(next === text ? null : next);
  }
  function press(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const keeps = event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey);
    if (!keeps && event.key !== 'Escape') return;
    event.preventDefault();
    end(keeps ? event.currentTarget.value.trim() : null);
  }
  const shared = {
    'aria-label': label,
    defaultValue: text,
    placeholder,
    autoComplete: 'off',
    onKeyDown: press,
    onBlur: (event: { readonly currentTarget: { readonly value: string } }) =>
      end(event.currentTarget.value.trim()),
  };
  return isLong ? (
    <textarea {...shared} className="write-line" rows={4} maxLength={20_000} ref={(area) => area?.focus()} />
  ) : (
    <input {...shared} className="write-line" type="text" maxLength={200} ref={(input) => input?.select()} />
  );
}
