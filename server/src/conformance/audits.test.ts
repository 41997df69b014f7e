import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { world, type World } from '../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world({ isDevelopment: true })));
afterAll(() => w.close());

test('the audits of GraphQL over HTTP find no error and nothing to warn of', async () => {
  const audits = serverAudits({ url: `${w.url}/graphql`, fetchFn: fetch });
  expect(audits.length).toBeGreaterThanOrEqual(61);
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  const wrong = results
    .filter(({ status }) => status === 'error' || status === 'warn')
    .map(
      (result) => `${result.status} ${result.id} ${result.name}: ${'reason' in result ? result.reason : ''}`,
    );
  expect(wrong, wrong.join('\n')).toEqual([]);
});
