import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { FacetKind } from '#contract/catalogue.ts';
import { facetTitle } from './facet-words.ts';
import type { FacetValue } from './shown-values.ts';
import { ValueRow } from './value-row.tsx';

/** The values of a kind. One stop for Tab, however many they are: arrows go up and down, and to the minus beside. */
export function ValueList({
  kind,
  values,
}: {
  readonly kind: FacetKind;
  readonly values: readonly FacetValue[];
}) {
  const [stop, setStop] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const held = useRef<HTMLElement | null>(null);
  const at = Math.max(
    0,
    values.findIndex(({ value }) => value === stop),
  );

  // A row that moves to another place in the page loses the focus; it gets it back there.
  useLayoutEffect(() => {
    const { current } = held;
    if (current?.isConnected && document.activeElement === document.body) current.focus();
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const rows = [...(list.current?.children ?? [])];
    const row = rows.findIndex((each) => each.contains(document.activeElement));
    const column = document.activeElement?.matches('.facet-out') ? 1 : 0;
    const to = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, 1],
      ArrowLeft: [row, 0],
      Home: [0, column],
      End: [rows.length - 1, column],
    }[event.key];
    if (!to || row < 0) return;
    event.preventDefault();
    rows[to[0] ?? 0]?.querySelectorAll('button')[to[1] ?? 0]?.focus();
  }

  return (
    <ul
      ref={list}
      className="facet-values"
      aria-label={facetTitle(kind)}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        held.current = event.target;
      }}
      onBlur={(event) => {
        // Gone to something else, rather than lost.
        if (event.relatedTarget) held.current = null;
      }}
    >
      {values.map((value, place) => (
        <ValueRow
          key={value.value}
          kind={kind}
          value={value}
          isStop={place === at}
          onFocus={() => setStop(value.value)}
        />
      ))}
    </ul>
  );
}
