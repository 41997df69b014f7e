import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { freshDatabase } from '../test/fresh-database.ts';
import { castOf } from '../test/processes/cast.ts';
import { startProduct } from '../test/processes/product.ts';
import { Reader, type Route } from '../test/processes/reader.ts';
import { judge, settled } from '../test/processes/verdict.ts';
import { openDiscussion, Writers } from '../test/processes/writers.ts';
import { until } from '../test/sockets.ts';
import { root } from './kernel/root.ts';

const isBuilt = existsSync(join(root, 'server/dist/main.js'));

/** The built server, twice on one database; `pnpm faults` does this for minutes and with more kinds of faults. */
test.skipIf(!isBuilt)(
  'a server killed while people write on it and on another loses nothing and says nothing twice',
  { timeout: 60_000 },
  async () => {
    const database = await freshDatabase();
    const publicUrl = 'http://localhost';
    const [doomed, other] = await Promise.all([
      startProduct(database, { publicUrl }),
      startProduct(database, { publicUrl }),
    ]);
    const urls = [doomed.url, other.url];
    const next = (n: number) => urls[n % 2]!;
    const admin = new pg.Pool({ connectionString: database.url('postgres'), max: 1 });
    try {
      const players = await castOf(database, 6);
      const discussions = [
        await openDiscussion(doomed.url, players[0]!, 'První'),
        await openDiscussion(other.url, players[1]!, 'Druhá'),
      ];
      // Everybody first asks the server that will die.
      const route: Route = { http: next, socket: next, origin: publicUrl };
      const readers = players.map((player, i) => new Reader(player, discussions[i % 2]!, route));
      await Promise.all(readers.map((reader) => reader.open()));
      const writers = new Writers(players.slice(0, 4), { http: next, discussions, random: Math.random });
      writers.start();
      await until(() => writers.acknowledged.size >= 40, '40 posts');
      doomed.kill('SIGKILL');
      const before = writers.acknowledged.size;
      await until(() => writers.acknowledged.size >= before + 40, '40 posts after the kill');
      await writers.stop();

      const run = {
        database: admin,
        discussions,
        readers,
        writers,
        route: { ...route, http: () => other.url },
      };
      await settled(run, 10_000);
      expect(await judge(run)).toEqual({
        ...{ missing: 0, renumbered: 0, announcedWrong: 0, editedWrong: 0, holes: 0 },
        ...{ lost: 0, misplaced: 0, stale: 0, refused: 0 },
      });
      expect(writers.retries).toBeGreaterThan(0);
      expect(readers.filter(({ connected }) => connected > 1).length).toBeGreaterThan(0);
      await Promise.all(readers.map((reader) => reader.close()));
    } finally {
      await admin.end();
      await other.stop();
    }
  },
);
