import 'reflect-metadata';
import { readConfig } from './config.ts';
import { start } from './start.ts';

/** graphql-js leaves promises behind when a list fails half-way: they are said, and end nothing. */
process.on('unhandledRejection', (reason) => process.stderr.write(`Unhandled: ${String(reason)}\n`));

/** Whoever read our lines may be gone first. */
process.stdout.on('error', () => {});

try {
  const running = await start(readConfig(process.env));
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await running.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
