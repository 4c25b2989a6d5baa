import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as de from '#words/de/index.ts';
import { hostSources } from '#words/en/host-sources.ts';
import * as ko from '#words/ko/index.ts';
import * as ru from '#words/ru/index.ts';
import * as zh from '#words/zh/index.ts';
import { inWindow } from './window-words.ts';

const importers = join(import.meta.dirname, '../../core/import');
const hasOption = (text: string) => /--[a-z]{3}/.test(text);

it('leaves no option of the command line in what an importer says', () => {
  const sentences = Object.values(hostSources).filter(hasOption);
  // Those that there are today; none would mean that they are not found.
  expect(sentences.length).toBeGreaterThanOrEqual(4);
  expect(sentences.map(inWindow).filter(hasOption)).toEqual([]);
});

it('finds no such option outside of the catalogues, nor in another language than English', () => {
  const lines = readdirSync(importers, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => readFileSync(join(importers, name), 'utf8').split('\n'))
    .filter((line) => /`.*--[a-z]+/.test(line) && !/^\s*(?:\*|\/[/*])/.test(line));
  expect(lines.map(inWindow).filter(hasOption)).toEqual([]);
  const others = [ko, zh, ru, de].flatMap((catalogue) => Object.values(catalogue.hostSources));
  expect(others.filter(hasOption)).toEqual([]);
});
