import { expect, test } from 'vitest';
import { asAdmin, freshDatabase } from '../../../test/fresh-database.ts';

test('every table is protected or exempt in writing', async () => {
  const { url } = await freshDatabase();
  expect((await asAdmin(url('platforma_owner'), 'select what from app.problems()')).rows).toEqual([]);
});

test('a table that nobody protected is a problem and closed to the application', async () => {
  const { url } = await freshDatabase();
  await asAdmin(
    url('platforma_owner'),
    'create table forgotten (id uuid primary key, audience_id int not null)',
  );
  const { rows } = await asAdmin(url('platforma_owner'), 'select what from app.problems()');
  expect(rows.map(({ what }) => what)).toContain('forgotten: not protected');
  await expect(asAdmin(url('platforma_app'), 'select * from forgotten')).rejects.toMatchObject({
    code: '42501',
  });
});
