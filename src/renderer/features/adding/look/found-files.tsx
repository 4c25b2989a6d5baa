import type { ImportPreview } from '#contract/imports.ts';
import { adding as words } from '#words/en/adding.ts';
import { listOf } from '#words/joined.ts';
import { wordsOf } from '#words/words.ts';
import { useAdding } from '../../../state/use-adding.tsx';
import { formatBytes } from '../../../text/format-bytes.ts';
import { listApart } from '../join-words.ts';
import { foundEncodings, foundFormats, foundSentence, nameFormat } from './found-sentence.ts';

const t = wordsOf('adding', words);

const guess = '';
const shownNames = 3;

/** How many files in which format and encoding, and another one where the guess is wrong. */
export function FoundFiles({ preview }: { readonly preview: ImportPreview }) {
  const { adding, dispatch } = useAdding();
  const { format, encoding } = adding.settings;
  return (
    <section className="found" aria-labelledby="found-title">
      <h2 id="found-title">{t('found')}</h2>
      <p>{foundSentence(preview)}</p>
      <ul className="found-formats">
        {foundFormats(preview).map(({ name, files, description }) => (
          <li key={name}>{t('formatFiles', { format: description, count: files })}</li>
        ))}
      </ul>
      <Encodings files={preview.files} />
      <div className="fields-row">
        <label>
          <span>{t('format')}</span>
          <select
            value={format ?? guess}
            onChange={({ target }) =>
              dispatch({ type: 'settings', change: { format: target.value || null, map: null } })
            }
          >
            <option value={guess}>{t('formatGuess')}</option>
            {preview.knownFormats.map(({ name, description }) => (
              <option key={name} value={name}>
                {nameFormat(name, description)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('encoding')}</span>
          <select
            value={encoding ?? guess}
            onChange={({ target }) =>
              dispatch({ type: 'settings', change: { encoding: target.value || null } })
            }
          >
            <option value={guess}>{t('encodingGuess')}</option>
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
  const list = listApart(
    sure
      .slice(0, shownNames)
      .map(({ encoding, names }) => t('encodingOf', { files: namesOf(names), encoding })),
  );
  return (
    <>
      {found
        .filter((each) => !each.sure)
        .map(({ encoding, names }) => (
          <p key={encoding} className="unsure">
            {t('encodingUnsure', { files: namesOf(names), encoding })}
          </p>
        ))}
      {sure.length > 0 && (
        <p className="quiet">
          {more > 0 ? t('encodingsAndMore', { list, count: more }) : t('encodings', { list })}
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
      <summary>{t('eachFile')}</summary>
      <ul>
        {files.map(({ path, name, bytes, format, encoding, sure }) => (
          <li key={path}>
            <span title={path}>{name}</span>
            <span>{formatBytes(bytes)}</span>
            <span>{format ?? t('notRecognised')}</span>
            <span>{encoding !== null && !sure ? t('aGuess', { encoding }) : encoding}</span>
          </li>
        ))}
      </ul>
      {fileCount > files.length && (
        <p className="quiet">{t('andMoreFiles', { count: fileCount - files.length })}</p>
      )}
    </details>
  );
}

function namesOf(names: readonly string[]): string {
  const more = names.length - shownNames;
  const first = listOf(names.slice(0, shownNames));
  return more > 0 ? t('filesAndMore', { files: first, count: more }) : first;
}
