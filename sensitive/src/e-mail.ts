import type { Finder } from './finding.ts';

/** Addresses of private mailboxes; those of offices and organisations are public. Only ever likely: members use them too. */
const shape =
  /(?<![\p{L}\d.])[a-z0-9][a-z0-9._+-]{0,40}@(?:seznam|email|centrum|post|volny|atlas|gmail|outlook|hotmail|yahoo|icloud|azet)\.(?:cz|sk|com)(?![\p{L}\d])/giu;

export const eMails: Finder = (text) =>
  [...text.matchAll(shape)].map(({ 0: written, index: from }) => ({
    ...{ kind: 'E_MAIL' as const, from, to: from + written.length },
    ...{ certainty: 'LIKELY' as const, suggestion: '[e-mail]' },
  }));
