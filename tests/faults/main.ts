/**
 * pnpm faults [chaos|start …] [--seed n] [--seconds 180] [--readers 24] [--scene "part of a name"]
 * What a client was told is there, once and in order, whatever dies meanwhile; and `npm start` gets up again.
 */
import { parseArgs } from 'node:util';
import { chaos } from './chaos.ts';
import { startFaults } from './start.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    seconds: { type: 'string', default: '180' },
    readers: { type: 'string', default: '24' },
    scene: { type: 'string' },
  },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const runs: Record<string, () => Promise<boolean>> = {
  chaos: () =>
    chaos({ seed: Number(values.seed), seconds: Number(values.seconds), readers: Number(values.readers) }),
  start: () => startFaults(values.scene),
};
let isFine = true;
for (const name of positionals.length ? positionals : ['chaos', 'start']) {
  const run = runs[name];
  if (!run) throw new Error(`There is no fault run "${name}": ${Object.keys(runs).join(', ')}.`);
  isFine = (await run()) && isFine;
}
process.stdout.write(isFine ? '\nAll well.\n' : '\nNOT well.\n');
process.exit(isFine ? 0 : 1);
