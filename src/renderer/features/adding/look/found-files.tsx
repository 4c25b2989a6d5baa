import type { ImportPreview } from '#contract/imports.ts';
import { useAdding } from '../../../state/use-adding.tsx';
import { countOf } from '../../../text/count-of.ts';
import { formatBytes } from '../../../text/format-bytes.ts';
import { foundEncodings, foundFormats, foundSentence, nameFormat } from './found-sentence.ts';

const guess = '';
const shownNames = 3;

/** How many files in which format and encoding, and another one where the guess is wrong. */
export function FoundFiles({ preview }: { readonly preview: ImportPreview }) {
  const { adding, dispatch } = useAdding();
  const { format, encoding } = adding.settings;
  return (
    <section className="found" aria-labelledby="found-title">
      <h2 id="found-title">What was found</h2>
      <p>{foundSentence(preview)}</p>
      <ul className="found-formats">
        {foundFormats(preview).map(({ name, files, description }) => (
          <li key={name}>
            {description}: {countOf(files, 'file')}
          </li>
        ))}
      </ul>
      <Encodings files={preview.files} />
      <div className="fields-row">
        <label>
          <span>Format</span>
          <select
            value={format ?? guess}
            onChange={({ target }) =>
              dispatch({ type: 'settings', change: { format: target.value || null, map: null } })
            }
          >
            <option value={guess}>As recognised, file by file</option>
            {preview.knownFormats.map(({ name, description }) => (
              <option key={name} value={name}>
                {nameFormat(description)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Encoding</span>
          <select
            value={encoding ?? guess}
            onChange={({ target }) =>
              dispatch({ type: 'settings', change: { encoding: target.value || null } })
            }
          >
            <option value={guess}>As found out, file by file</option>
            {preview.knownEncodings.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <FileDetails preview={preview} />
    </section>
  );
}

/** Every guess by itself, since it wants a look; what is sure in one line. */
function Encodings({ files }: { readonly files: ImportPreview['files'] }) {
  const found = foundEncodings(files);
  const sure = found.filter((each) => each.sure);
  const more = sure.length - shownNames;
  return (
    <>
      {found
        .filter((each) => !each.sure)
        .map(({ encoding, names }) => (
          <p key={encoding} className="unsure">
            {namesOf(names)}: the encoding seems to be {encoding}. Look at a few names below; if letters are
            wrong, choose another.
          </p>
        ))}
      {sure.length > 0 && (
        <p className="quiet">
          {sure
            .slice(0, shownNames)
            .map(({ encoding, names }) => `${namesOf(names)}: ${encoding}`)
            .join('; ')}
          {more > 0 && `; and ${countOf(more, 'more encoding')}`}.
        </p>
      )}
    </>
  );
}

function FileDetails({ preview }: { readonly preview: ImportPreview }) {
  const { files, fileCount } = preview;
  if (fileCount === 0) return null;
  return (
    <details className="found-files">
      <summary>Each file</summary>
      <ul>
        {files.map(({ path, name, bytes, format, encoding, sure }) => (
          <li key={path}>
            <span title={path}>{name}</span>
            <span>{formatBytes(bytes)}</span>
            <span>{format ?? 'not recognised'}</span>
            <span>
              {encoding}
              {encoding !== null && !sure && ', a guess'}
            </span>
          </li>
        ))}
      </ul>
      {fileCount > files.length && (
        <p className="quiet">And {countOf(fileCount - files.length, 'more file')}.</p>
      )}
    </details>
  );
}

function namesOf(names: readonly string[]): string {
  const more = names.length - shownNames;
  const first = names.slice(0, shownNames).join(', ');
  return more > 0 ? `${first} and ${countOf(more, 'more file')}` : first;
}
