import { expect, test } from 'vitest';
import { isBusinessId } from './business-id.ts';

test.each(['25755277', '00570931', '06060285', '00551023'])('%s is a business id', (text) => {
  expect(isBusinessId(text)).toBe(true);
});

test.each(['25755278', '570931', '0057093a', '', '257552770', ' 25755277'])('%j is none', (text) => {
  expect(isBusinessId(text)).toBe(false);
});
