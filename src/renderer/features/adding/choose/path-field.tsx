import { type KeyboardEvent, useEffect, useState } from 'react';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import { describeError } from '../../../text/describe-error.ts';
import { readTypedPath } from './read-typed-path.ts';

const t = wordsOf('adding', words);

export interface PathFieldProps {
  readonly path: string;
  /** Rejects with the host's reason. */
  readonly onGo: (path: string) => Promise<void>;
}

/** The path of the folder that is shown, to be read, copied, typed over or pasted into. */
export function PathField({ path, onGo }: PathFieldProps) {
  const [text, setText] = useState(path);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    setText(path);
    setError(null);
  }, [path]);

  const go = () =>
    onGo(readTypedPath(text)).then(
      () => setError(null),
      (reason) => setError(describeError(reason).sentence),
    );

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void go();
    } else if (event.key === 'Escape' && text !== path) {
      event.preventDefault();
      setText(path);
      setError(null);
    }
  }

  return (
    <div className="path-field">
      <label>
        <span>{t('path')}</span>
        <input
          type="text"
          value={text}
          spellCheck={false}
          autoComplete="off"
          maxLength={10_000}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : 'path-error'}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <p id="path-error" className="field-error" role="alert">
        {error}
      </p>
    </div>
  );
}
