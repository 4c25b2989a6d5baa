import { useState } from 'react';
import { common } from '#words/en/common.ts';
import { takeAway as words } from '#words/en/take-away.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { describeError } from '../../text/describe-error.ts';
import { CitedText } from '../cite/cited-text.tsx';
import { CitingFields } from '../cite/citing-fields.tsx';
import { copyRich } from '../cite/copy-rich.ts';
import { Failure } from '../status/failure.tsx';
import { ChooseWhat } from './choose-what.tsx';
import { FolderPage } from './folder-page.tsx';
import { ProgressLine } from './progress-line.tsx';
import { ShowInFolder } from './show-in-folder.tsx';
import { useBibliography } from './use-bibliography.ts';
import type { useChoices } from './use-choices.ts';

const c = wordsOf('common', common);
const t = wordsOf('takeAway', words);

const fileKinds = { html: t('webPageDots'), text: t('plainTextDots'), markdown: t('markdownDots') };
type FileKind = keyof typeof fileKinds;

/** A bibliography in the chosen style as it would be printed, to be copied or saved. */
export function BibliographyPage({ choices }: { readonly choices: ReturnType<typeof useChoices> }) {
  const api = useApi();
  const [apart, setApart] = useState(true);
  const [saving, setSaving] = useState<FileKind | null>(null);
  const [said, setSaid] = useState('');
  const [saved, setSaved] = useState<string | null>(null);
  const { chosen } = choices;
  const { data, error, told, isCancelled, cancel, again } = useBibliography(chosen.what, apart);

  async function copy(as: 'rich' | 'markdown'): Promise<void> {
    if (!data) return;
    try {
      const { text, html, markdown } = await api.citations.take({ order: data.order });
      const done = copyRich(as === 'rich' ? { text, html } : { text: markdown });
      const key = as === 'markdown' ? 'entriesCopiedMarkdown' : 'entriesCopied';
      setSaid(done ? t(key, { count: data.entries }) : t('bibliographyRefused'));
    } catch (failure) {
      setSaid(describeError(failure).sentence);
    }
  }

  if (saving !== null && data) {
    return (
      <FolderPage
        title={t('whereBibliography')}
        button={t('saveHere')}
        onBack={() => setSaving(null)}
        onTake={async (folder) => {
          const asked = { order: data.order, as: saving, title: chosen.title, folder };
          const { path } = await api.citations.save(asked);
          setSaving(null);
          setSaid(t('savedAs', { path }));
          setSaved(path);
        }}
      />
    );
  }
  return (
    <div className="library-page take-page">
      <div className="take-columns">
        <ChooseWhat of={choices} />
        <div className="take-how">
          <CitingFields />
          <label className="take-apart">
            <input type="checkbox" checked={apart} onChange={(event) => setApart(event.target.checked)} />
            {t('apart')}
          </label>
        </div>
      </div>
      <section
        className="take-preview"
        aria-label={t('preview')}
        aria-busy={!data && !error && !isCancelled}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it.
        tabIndex={0}
      >
        {error ? (
          <Failure error={error} />
        ) : isCancelled ? (
          <p className="quiet">
            {t('cancelled')}{' '}
            <button type="button" className="link" onClick={again}>
              {t('makeIt')}
            </button>
          </p>
        ) : data ? (
          <Entries of={data} apart={apart} />
        ) : (
          <ProgressLine label={t('making')} told={told} onCancel={cancel} />
        )}
      </section>
      <footer>
        <p className="take-said" role="status">
          {said || (data ? summary(data) : '')}
        </p>
        {saved !== null && said.includes(saved) && <ShowInFolder path={saved} />}
        <button type="button" className="primary" disabled={!data} onClick={() => void copy('rich')}>
          {c('copy')}
        </button>
        <button type="button" className="secondary" disabled={!data} onClick={() => void copy('markdown')}>
          {t('copyMarkdown')}
        </button>
        <fieldset className="take-save">
          <legend className="visually-hidden">{t('saveItAs')}</legend>
          <span aria-hidden>{t('saveAs')}</span>
          {(Object.keys(fileKinds) as FileKind[]).map((kind) => (
            <button
              key={kind}
              type="button"
              className="secondary"
              disabled={!data}
              onClick={() => {
                setSaid('');
                setSaving(kind);
              }}
            >
              {fileKinds[kind]}
            </button>
          ))}
        </fieldset>
      </footer>
    </div>
  );
}

type Made = NonNullable<ReturnType<typeof useBibliography>['data']>;

function Entries({
  of: { first, entries, secondary },
  apart,
}: {
  readonly of: Made;
  readonly apart: boolean;
}) {
  const isParted = apart && secondary > 0 && secondary < entries;
  const parts = isParted
    ? [false, true].map((kind) => first.filter((each) => each.isSecondary === kind))
    : [first];
  return (
    <>
      {parts.map((part, at) => (
        <div key={String(part[0]?.isSecondary)}>
          {isParted && part.length > 0 && <h3>{at === 0 ? t('primary') : t('secondary')}</h3>}
          <ol>
            {part.map(({ ref, cited }) => (
              <li key={`${ref.collection}/${ref.record}`}>
                <CitedText html={cited.html} />
              </li>
            ))}
          </ol>
        </div>
      ))}
      {entries > first.length && (
        <p className="quiet">{t('moreEntries', { count: entries - first.length })}</p>
      )}
    </>
  );
}

const summary = ({ entries, missing }: Made): string =>
  t(missing === 0 ? 'entries' : 'entriesAndMissing', { count: entries, missing });
