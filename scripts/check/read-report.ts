import { readFileSync } from 'node:fs';

/** The report that a tool was to leave; empty where it left none. */
export function readReport(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
