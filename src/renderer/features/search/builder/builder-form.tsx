import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { ActionButton } from '../../../ui/action-button.tsx';
import { BuilderLine } from './builder-line.tsx';
import { type Line, newLine } from './lines.ts';
import { useWritten } from './use-written.ts';

const t = wordsOf('search', words);

/** Lines, all of which must hold, over the query that they write. */
export function BuilderForm({
  begun,
  onSearch,
}: {
  readonly begun: readonly Line[];
  readonly onSearch: (query: string) => void;
}) {
  const [lines, setLines] = useState(begun);
  const list = useRef<HTMLOListElement>(null);
  const { written, write } = useWritten(lines);

  // One opens the form to write in it.
  useEffect(() => list.current?.querySelector<HTMLElement>('input')?.focus(), []);

  const change = (key: number, by: Partial<Line>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...by } : line)));

  /** The focus goes to the line that is there now, never to nowhere. */
  function focusLine(at: number): void {
    requestAnimationFrame(() => {
      const line = list.current?.children[Math.max(0, at)];
      line?.querySelector<HTMLElement>('select')?.focus();
    });
  }

  function remove(at: number): void {
    const left = lines.filter((_, each) => each !== at);
    setLines(left.length > 0 ? left : [newLine()]);
    focusLine(Math.min(at, left.length - 1));
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void write().then(onSearch);
      }}
    >
      <ol ref={list} className="builder-lines">
        {lines.map((line, at) => (
          <BuilderLine
            key={line.key}
            line={line}
            place={at + 1}
            onChange={(by) => change(line.key, by)}
            onRemove={() => remove(at)}
          />
        ))}
      </ol>
      <ActionButton
        icon={Plus}
        label={t('addLine')}
        onPress={() => {
          setLines([...lines, newLine()]);
          focusLine(lines.length);
        }}
      />
      <div className="written">
        <p className="written-query">{written?.query || ' '}</p>
        <p role="status" className="quiet">
          {written?.query ? written.sentence : t('fillIn')}
        </p>
        {written?.problems.map(({ code, from, message }) => (
          <p key={`${code} ${from}`} className="problem">
            {message}
          </p>
        ))}
      </div>
      <footer>
        <button type="submit" className="primary">
          {t('search')}
        </button>
      </footer>
    </form>
  );
}
