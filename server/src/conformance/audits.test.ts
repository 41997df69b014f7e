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

test('what scanners of GraphQL look for is not there, even where the schema is told', async () => {
  const circle = (levels: number): string =>
    levels ? `fields { name type { ${circle(levels - 1)} } }` : 'name';
  const circular = await w.visitor.ask(`{ __schema { types { ${circle(4)} } } }`);
  expect(circular.data).toBeUndefined();
  const explorer = await fetch(`${w.url}/graphql`, { headers: { accept: 'text/html' } });
  expect(await explorer.text()).not.toMatch(/<html|graphiql|playground|sandbox/i);
  const traced = await fetch(`${w.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-federation-include-trace': 'ftv1' },
    body: '{"query":"{ topics(first: 1) { totalCount } }"}',
  });
  expect(Object.keys((await traced.json()) as object)).toEqual(['data']);
  const broken = await w.visitor.ask('qwerty cop{abc}');
  expect(JSON.stringify(broken)).not.toMatch(/exception|stacktrace|node_modules|\.ts/i);
  for (const path of ['/graphiql', '/playground', '/console', '/graphql/', '/graphql/console', '/v1/graphql'])
    expect(await (await fetch(w.url + path)).text()).not.toMatch(/"data"|graphiql/i);
});
