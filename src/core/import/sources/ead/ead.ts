import { AppError } from '#contract/errors.ts';
import { t } from '../../import-words.ts';
import type { Source, SourceFile } from '../../source.ts';
import { rootOf, xmlHeadOf } from '../../xml/root-of.ts';
import { findingAidIds } from './finding-aid-id.ts';
import { readFindingAid } from './read-finding-aid.ts';

const rootOfFile = (file: SourceFile): string | null => rootOf(xmlHeadOf(file));

/** Authority records are recognised to be told what they are. */
const isAuthority = (file: SourceFile): boolean => /^eac(?:-cpf)?$/.test(rootOfFile(file) ?? '');

/** Finding aids in EAD 2002 and EAD3: the whole and each component is a record; see docs/import.md. */
export const ead: Source = {
  name: 'ead',
  description:
    'archival finding aids in EAD 2002 or EAD3 (each component is a record, with what it is part of)',
  detect: (file) => rootOfFile(file) === 'ead' || isAuthority(file),
  async *read(files, report, settings) {
    const ids = findingAidIds(files);
    for (const file of files) {
      try {
        if (isAuthority(file)) throw authority(file.path);
        yield* readFindingAid(file, ids.get(file) ?? file.name, report, settings);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        report.refuse(file.path, error);
      }
    }
  },
};

const authority = (path: string) => new AppError('source-no-records', t('eadAuthority', { path }));
