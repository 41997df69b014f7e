import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settled, VirtualStream } from '../../../test/live/virtual-stream.ts';

// Timers are the test's too: the deadline of a slow rendering, the pauses between attempts.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const move = fc.oneof(
  { weight: 12, arbitrary: fc.record({ move: fc.constant('step' as const), n: fc.nat(20) }) },
  {
    weight: 4,
    arbitrary: fc.record({ move: fc.constant('commit' as const), n: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 4, arbitrary: fc.record({ move: fc.constant('ring' as const), n: fc.constant(0) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      move: fc.constantFrom('join', 'resume', 'leave', 'fill', 'fail', 'wait'),
      n: fc.nat(20),
    }),
  },
);
type Move = { move: string; n: number };

async function make(world: VirtualStream, { move, n }: Move) {
  const reader = world.readers[n % (world.readers.length || 1)];
  if (move === 'step') await world.step(n);
  if (move === 'commit') world.head += n;
  if (move === 'ring') void world.stream.pump();
  if (move === 'join') world.join(undefined, `group ${n % 3}`);
  if (move === 'resume') world.join(Math.min(n, world.head), `group ${n % 3}`);
  if (move === 'leave') reader?.subscriber.end();
  if (move === 'fill' && reader) reader.isFull = !reader.isFull;
  if (move === 'fail') world.rendersFail = !world.rendersFail;
  if (move === 'wait') vi.advanceTimersByTime(n * 200);
  await settled();
}

const denseFrom = (start: number, length: number) => Array.from({ length }, (_, i) => start + 1 + i);

function check(world: VirtualStream) {
  for (const { seqs, start, subscriber, isOverrun } of world.readers) {
    expect(seqs).toEqual(denseFrom(start, seqs.length));
    expect(isOverrun).toBe(false);
    if (subscriber.isLive) expect(subscriber.sent).toBeGreaterThanOrEqual(world.stream.last);
  }
}

/** Everything works again and rings once more: in the end everybody has everything. */
async function calm(world: VirtualStream) {
  world.rendersFail = false;
  for (const reader of world.readers) reader.isFull = false;
  void world.stream.pump();
  for (let quiet = 0; quiet < 3; quiet++) {
    await settled();
    while (!world.isIdle) await world.step(0);
    vi.advanceTimersByTime(10_000);
  }
}

test('whatever interleaves, everybody gets each event after the own cursor once and in order', async () => {
  const property = fc.asyncProperty(
    fc.nat(5),
    fc.array(move, { maxLength: 120, size: 'max' }),
    async (head, moves) => {
      const world = new VirtualStream();
      world.head = head;
      while (!world.stream.isOpen) await world.step(0).then(settled);
      for (const each of moves) {
        await make(world, each);
        check(world);
      }
      await calm(world);
      check(world);
      for (const { seqs, start, subscriber } of world.readers) {
        if (!subscriber.ended) expect([subscriber.isLive, start + seqs.length]).toEqual([true, world.head]);
      }
      await world.close();
    },
  );
  await fc.assert(property, { numRuns: 300 });
});
