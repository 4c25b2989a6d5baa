import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { askToComeForward, claimInstance, type Instance } from './single-instance.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'carrel-instance-'));
});

function claimed(): Instance {
  const instance = claimInstance(data);
  if (instance === null || instance === 'taken') throw new Error(`It was not claimed: ${instance}`);
  onTestFinished(() => instance.release());
  return instance;
}
const requests = () =>
  readdirSync(join(data, 'single-instance')).filter((name) => name.startsWith('request'));

/** A first start in a process of its own. */
async function firstElsewhere() {
  const source = `
    const { claimInstance } = await import(${JSON.stringify(new URL('./single-instance.ts', import.meta.url).href)});
    claimInstance(${JSON.stringify(data)}).onRequest(() => console.log('forward'));
    console.log('claimed');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

describe('a second start', () => {
  it('is told that there is a first, which comes to the front for it, and for one after it', async () => {
    const first = claimed();
    let times = 0;
    first.onRequest(async () => {
      times += 1;
    });
    for (const time of [1, 2]) {
      expect([claimInstance(data), await askToComeForward(data), times]).toEqual(['taken', true, time]);
    }
    expect(requests()).toEqual([]);
  });

  it('is answered while the window of the first is on its way', async () => {
    claimed();
    expect(await askToComeForward(data)).toBe(true);
  });

  it('is not answered by a window that does not come, and takes its request back', async () => {
    claimed().onRequest(() => new Promise(() => {}));
    expect(await askToComeForward(data, 300)).toBe(false);
    expect(requests()).toEqual([]);
  });

  it('is first when the first has ended', () => {
    claimed().release();
    claimed();
  });
});

describe('a first start in another process', () => {
  it('comes to the front', async () => {
    const child = await firstElsewhere();
    const heard = once(child.stdout, 'data');
    expect([claimInstance(data), await askToComeForward(data)]).toEqual(['taken', true]);
    expect(String(await heard)).toBe('forward\n');
  });

  it('that stands still does not answer, and is first no more once it is killed', async () => {
    const child = await firstElsewhere();
    child.kill('SIGSTOP');
    expect([claimInstance(data), await askToComeForward(data, 300)]).toEqual(['taken', false]);
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    claimed();
  });
});

it('what nobody answered is answered by the next first, and what another machine asks is left alone', async () => {
  claimed().release();
  const other = 'request-ffffffffffff-7';
  writeFileSync(join(data, 'single-instance', other), '');
  const asked = askToComeForward(data, 10_000);
  expect(requests()).toHaveLength(2);
  claimed();
  expect([await asked, requests()]).toEqual([true, [other]]);
});

it('a folder that takes no files has no first', () => {
  writeFileSync(join(data, 'file'), '');
  expect(claimInstance(join(data, 'file'))).toBe(null);
});
