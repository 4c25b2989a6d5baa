import { useQueryClient } from '@tanstack/react-query';
import type { EncryptionReport } from '#contract/library.ts';
import { common } from '#words/en/common.ts';
import { encryption as words } from '#words/en/encryption.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { encryptionKey } from './encryption-facts.tsx';
import { PageHeading } from './page-heading.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import type { Said } from './said.ts';

const t = wordsOf('encryption', words);
const c = wordsOf('common', common);

/** Opens the library by its passphrase, or switches its encryption on, off, or to another passphrase. */
export function EncryptionPage(props: {
  readonly deed: 'unlock' | 'encrypt' | 'change' | 'decrypt';
  readonly hasBackups: boolean;
  readonly onDone: (said: Said | null) => void;
  readonly onBack: () => void;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const { deed, onDone } = props;
  const told = (report: EncryptionReport, sentence: string) => () => {
    queries.setQueryData(encryptionKey, report);
    onDone({ sentence });
  };
  const form = { back: c('cancel'), onBack: props.onBack };
  if (deed === 'unlock') {
    return (
      <div className="library-page">
        <PageHeading>{t('unlockTitle')}</PageHeading>
        <p className="library-lead">{t('unlockLead')}</p>
        <PassphraseForm
          {...form}
          takesFocus
          asks="passphrase"
          button={t('unlock')}
          back={t('without')}
          run={async ({ passphrase }) => {
            const state = await api.library.unlock({ passphrase });
            return () =>
              onDone(
                state.state === 'unavailable' ? { sentence: state.error.message, isTrouble: true } : null,
              );
          }}
        />
      </div>
    );
  }
  if (deed === 'encrypt') {
    return (
      <div className="library-page">
        <PageHeading>{t('encryptTitle')}</PageHeading>
        <p className="library-lead">{t('encryptLead')}</p>
        <p className="passphrase-warning">
          <strong>{t('lost')}</strong> {t('elsewhere')}
        </p>
        <PassphraseForm
          {...form}
          asks="new"
          button={t('encryptTitle')}
          choosesOlder={props.hasBackups}
          run={async ({ next, olderBackups }) => {
            const report = await api.library.encrypt({ passphrase: next, olderBackups });
            return told(report, report.plain.length === 0 ? t('encrypted') : t('encryptedNotAll'));
          }}
        />
      </div>
    );
  }
  if (deed === 'change') {
    return (
      <div className="library-page">
        <PageHeading>{t('changeTitle')}</PageHeading>
        <p className="passphrase-warning">
          <strong>{t('lost')}</strong> {t('changeLead')}
        </p>
        <PassphraseForm
          {...form}
          asks="both"
          button={t('changeTitle')}
          run={async ({ passphrase, next }) =>
            told(await api.library.changePassphrase({ passphrase, next }), t('changed'))
          }
        />
      </div>
    );
  }
  return (
    <div className="library-page">
      <PageHeading>{t('decryptTitle')}</PageHeading>
      <p className="library-lead">{t('decryptLead')}</p>
      <PassphraseForm
        {...form}
        asks="passphrase"
        button={t('decryptTitle')}
        run={async ({ passphrase }) => told(await api.library.decrypt({ passphrase }), t('decrypted'))}
      />
    </div>
  );
}
