import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TrailEntry } from '#contract/trail.ts';
import { openTrail } from './trail-file.ts';
import { trailMarkdown } from './trail-markdown.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-trail-'));
  path = join(folder, 'trail.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ref = { collection: 'talks', record: 'rice' };
const opened = (id: string, at = '2026-11-14T10:00:00.000Z', remark = ''): TrailEntry => ({
  kind: 'record',
  id,
  at,
  remark,
  ref,
  title: 'On Rice',
  date: '1956',
});
const ids = () => openTrail(path).entries.map(({ id }) => id);

describe('the trail', () => {
  it('is off where there is no file, and makes none by being looked at', () => {
    const { state, entries } = openTrail(path);
    expect([state, entries]).toEqual(['off', []]);
    expect(() => readFileSync(path)).toThrow('ENOENT');
  });

  it('is there at the next start, in its state', () => {
    const trail = openTrail(path);
    trail.setState('on');
    trail.add(opened('a'));
    trail.add(opened('b'));
    trail.setState('paused');
    expect([openTrail(path).state, ids()]).toEqual(['paused', ['a', 'b']]);
  });

  it('has nothing left in its file of what was taken out', () => {
    const trail = openTrail(path);
    trail.setState('on');
    trail.add(opened('secret'));
    trail.add(opened('b'));
    trail.replace(trail.entries.filter(({ id }) => id !== 'secret'));
    expect(readFileSync(path, 'utf8')).not.toContain('secret');
    expect(ids()).toEqual(['b']);
  });

  it('reads on behind a line that was torn, and keeps what a newer version wrote', () => {
    const trail = openTrail(path);
    trail.setState('on');
    trail.add(opened('a'));
    appendFileSync(path, '{"kind":"record","id":"torn\n{"kind":"listened","id":"x"}\n');
    const again = openTrail(path);
    again.add(opened('b'));
    again.replace(again.entries);
    expect(ids()).toEqual(['a', 'b']);
    expect(readFileSync(path, 'utf8')).toContain('listened');
  });
});

describe('the appendix on method', () => {
  it('tells day by day what was searched, opened and marked, and in which packs', () => {
    const search: TrailEntry = {
      kind: 'search',
      id: 's',
      at: '2026-11-14T09:58:00.000Z',
      remark: 'Too wide.',
      view: { query: 'rice', collections: null, only: 'all', sort: 'date' },
      sentence: 'Records with “rice”.',
      total: 1,
      packs: [{ collection: 'talks', title: 'Talks', version: '2', digest: 'abc' }],
    };
    const mark: TrailEntry = {
      kind: 'mark',
      id: 'm',
      at: '2026-11-15T08:00:00.000Z',
      remark: '',
      ref,
      title: 'On Rice',
      quote: 'nine\nwere empty',
    };
    expect(
      trailMarkdown([
        search,
        opened('a'),
        mark,
        { ...search, id: 's2', at: '2026-11-15T08:01:00.000Z', remark: '' },
      ]),
    ).toBe(
      `# Research trail

## 2026-11-14

- 09:58 Searched \` rice \`: Records with “rice”. 1 record in Talks (2).

  Too wide.

- 10:00 Opened “On Rice”, 1956 (talks/rice).

## 2026-11-15

- 08:00 Marked “nine were empty” in “On Rice”.

- 08:01 Searched \` rice \`: Records with “rice”. 1 record in Talks (2).

## Collections searched

- Talks, version 2, SHA-256 abc

Times are in Universal Time (UTC).
`,
    );
  });
});
