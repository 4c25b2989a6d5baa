import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { BackupsReport } from '#contract/library.ts';
import { common } from '#words/en/common.ts';
import { library as words } from '#words/en/library.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { ChoosePage } from './choose-page.tsx';
import { EncryptionPage } from './encryption-page.tsx';
import type { LibraryPage, Purpose } from './library-page.ts';
import { backupsKey, Overview } from './overview.tsx';
import { PickBackupPage } from './pick-backup-page.tsx';
import { PlanPage } from './plan-page.tsx';
import { RecoveryPage } from './recovery-page.tsx';
import { type Said, savedFilesSaid, secondPlaceSaid, takenCopySaid } from './said.ts';
import { SaidBlock } from './said-block.tsx';
import { useOnce } from './use-once.ts';

const t = wordsOf('library', words);
const c = wordsOf('common', common);

/** The library as a whole: where it lies, its backups and copies, and what was done to it. Escape steps back, then closes. */
export function LibraryDialog({
  begun,
  onClose,
}: {
  readonly begun: LibraryPage;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const dialog = useRef<HTMLDialogElement>(null);
  const [page, setPage] = useState(begun);
  const hasBackups = (useQueryClient().getQueryData<BackupsReport>(backupsKey)?.backups.length ?? 0) > 0;
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // A field of the first page could not take the focus before the dialog was there.
    dialog.current?.querySelector<HTMLElement>('[data-takes-focus] input')?.focus();
  }, []);
  // What was pressed may be gone with what it did; the heading is where one is then.
  useEffect(() => {
    if (document.activeElement === document.body) dialog.current?.querySelector('h3')?.focus();
  });

  const go = (next: LibraryPage) => {
    setSaid(null);
    setPage(next);
  };
  const choose = (purpose: Purpose) => go({ at: 'choose', purpose });
  const back = () => go(begun.at === 'recovery' && page.at !== 'recovery' ? begun : { at: 'overview' });

  const put = useOnce(
    async ({ purpose, folder }: { purpose: Exclude<Purpose, 'take-in'>; folder: string }) => {
      if (purpose === 'copy') return takenCopySaid(await api.library.takeCopy({ folder }));
      if (purpose === 'files') return savedFilesSaid(await api.library.saveFiles({ folder }));
      return secondPlaceSaid(await api.library.secondPlace({ folder }));
    },
    (done) => {
      back();
      setSaid(done);
    },
  );

  return createPortal(
    <dialog
      ref={dialog}
      className="library"
      data-page={page.at}
      aria-labelledby="library-title"
      onClose={onClose}
      onCancel={(event) => {
        if (page.at === 'overview' || page.at === begun.at) return;
        event.preventDefault();
        back();
      }}
    >
      <header>
        <h2 id="library-title">{t('title')}</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          {c('close')} <kbd aria-hidden>{t('esc')}</kbd>
        </button>
      </header>
      {page.at === 'overview' && <Overview onSaid={setSaid} onChoose={choose} onPage={go} />}
      {page.at === 'recovery' && (
        <RecoveryPage
          onBackups={() => go({ at: 'backups' })}
          onExport={() => choose('copy')}
          onReadOn={() => dialog.current?.close()}
        />
      )}
      {page.at === 'encryption' && (
        <EncryptionPage
          key={page.deed}
          deed={page.deed}
          hasBackups={hasBackups}
          onDone={(done) => {
            if (page.deed === 'unlock' && done === null) return dialog.current?.close();
            setPage({ at: 'overview' });
            setSaid(done);
          }}
          onBack={() => (page.deed === 'unlock' ? dialog.current?.close() : back())}
        />
      )}
      {page.at === 'backups' && (
        <PickBackupPage
          onLook={(path) => go({ at: 'plan', path })}
          onFile={() => choose('take-in')}
          onBack={back}
        />
      )}
      {page.at === 'choose' && (
        <ChoosePage
          key={page.purpose}
          purpose={page.purpose}
          isBusy={put.isBusy}
          error={put.error}
          onTake={(path) =>
            page.purpose === 'take-in'
              ? go({ at: 'plan', path })
              : put.run({ purpose: page.purpose, folder: path })
          }
          onBack={back}
        />
      )}
      {page.at === 'plan' && (
        <PlanPage key={page.path} path={page.path} onOther={() => choose('take-in')} onBack={back} />
      )}
      <SaidBlock said={said} />
    </dialog>,
    document.body,
  );
}
