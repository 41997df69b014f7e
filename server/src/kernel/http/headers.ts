import type { ServerResponse } from 'node:http';

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** What every answer says, whoever makes it. */
export function secure(response: ServerResponse, publicUrl: URL): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  if (publicUrl.protocol === 'https:')
    response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
}
