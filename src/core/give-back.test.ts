import { expect, it } from 'vitest';
import { giveMemoryBack } from './give-back.ts';

it('gives the memory of bytes back at once', () => {
  const before = process.memoryUsage().arrayBuffers;
  const bytes = Buffer.alloc(50_000_000);
  expect(process.memoryUsage().arrayBuffers - before).toBeGreaterThan(40_000_000);
  giveMemoryBack(bytes);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
  expect(bytes.length).toBe(0);
});

it('leaves alone what shares its memory with others', () => {
  const [small, neighbour] = [Buffer.from('small'), Buffer.from('neighbour')];
  expect(small.buffer).toBe(neighbour.buffer);
  giveMemoryBack(small);
  expect(neighbour.toString()).toBe('neighbour');
});
