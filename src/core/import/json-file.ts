import { readFileSync } from 'node:fs';
import type { AppError } from '#contract/errors.ts';
import { t } from './import-words.ts';

/** Reads a JSON file that a person wrote for an import. Throws what `refuse` makes of the reason. */
export function readJsonFile(path: string, example: string, refuse: (why: string) => AppError): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    throw refuse(code === 'ENOENT' ? t('noSuchFile') : t('unreadableCode', { code }));
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw refuse(t('notJson', { example }));
  }
}
