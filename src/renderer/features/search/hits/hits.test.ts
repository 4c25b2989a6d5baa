import { describe, expect, it } from 'vitest';
import { createHitWalk } from './hit-walk.ts';
import { hitSentence, joinNeighbours, stepHit } from './step-hit.ts';

describe('a step among the hits of a page', () => {
  it('begins before the first, and leads out at both ends', () => {
    expect([stepHit(null, 3, 'next'), stepHit(0, 3, 'next'), stepHit(2, 3, 'next')]).toEqual([0, 1, null]);
    expect([stepHit(2, 3, 'previous'), stepHit(0, 3, 'previous')]).toEqual([1, null]);
    expect([stepHit(null, 3, 'previous'), stepHit(null, 0, 'next')]).toEqual([null, null]);
  });

  it('takes words of one name for one hit', () => {
    expect(
      joinNeighbours([
        [0, 2],
        [3, 10],
        [12, 14],
      ]),
    ).toEqual([
      [0, 10],
      [12, 14],
    ]);
    expect(joinNeighbours([])).toEqual([]);
  });

  it('is said', () => {
    expect([hitSentence(2, 12), hitSentence(null, 12), hitSentence(null, 1)]).toEqual([
      'Hit 3 of 12',
      '12 hits',
      '1 hit',
    ]);
  });
});

describe('the walk from hit to hit', () => {
  it('stays on the page while it has hits, then goes on in the list and lands', async () => {
    const walk = createHitWalk();
    const done: string[] = [];
    let left = 1;
    walk.setPage((direction) => {
      done.push(`page ${direction}`);
      return left-- > 0;
    });
    walk.setList(async (direction) => {
      done.push(`list ${direction}`);
      return true;
    });
    await walk.go('next');
    await walk.go('next');
    // Until the page has come, nothing more is done.
    await walk.go('next');
    expect(done).toEqual(['page next', 'page next', 'list next']);
    expect([walk.takeLanding(), walk.takeLanding()]).toEqual(['next', null]);
  });

  it('goes through the versions of a record before it goes on in the list', async () => {
    const walk = createHitWalk();
    const done: string[] = [];
    let left = 1;
    walk.setPage(() => false);
    const leave = walk.setVersions(async (direction) => {
      done.push(`version ${direction}, lands ${walk.landing()}`);
      return left-- > 0;
    });
    walk.setList(async (direction) => {
      done.push(`list ${direction}`);
      return true;
    });
    await walk.go('next');
    expect(walk.takeLanding()).toBe('next');
    await walk.go('next');
    expect(walk.takeLanding()).toBe('next');
    leave();
    await walk.go('previous');
    expect(done).toEqual([
      'version next, lands next',
      'version next, lands next',
      'list next',
      'list previous',
    ]);
  });

  it('says where the list ends, and is usable afterwards', async () => {
    const walk = createHitWalk();
    const ends: string[] = [];
    walk.onEnd = (direction) => ends.push(direction);
    walk.setList(async () => false);
    await walk.go('previous');
    await walk.go('next');
    expect([ends, walk.takeLanding()]).toEqual([['previous', 'next'], null]);
  });

  it('forgets a page that has gone, but not the one that came meanwhile', async () => {
    const walk = createHitWalk();
    const first = walk.setPage(() => false);
    let asked = 0;
    walk.setPage(() => {
      asked += 1;
      return true;
    });
    first();
    await walk.go('next');
    expect(asked).toBe(1);
  });
});
