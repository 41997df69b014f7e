/** A session as the account endpoints list it. */
export interface ListedSession {
  id: string;
  token: string;
  userAgent?: string | null;
  updatedAt: string;
}

/** A device on which the person is signed in. */
export interface Session extends Pick<ListedSession, 'id' | 'userAgent' | 'updatedAt'> {
  isHere: boolean;
}

/**
 * What the page shows of the sessions: their tokens and addresses stay on the server.
 * @param cookie of the session that asks: its token, a dot and a signature
 */
export const devices = (sessions: ListedSession[], cookie = ''): Session[] =>
  sessions.map(({ id, token, userAgent, updatedAt }) => ({
    ...{ id, userAgent, updatedAt },
    isHere: cookie.startsWith(`${token}.`),
  }));

const browsers = ['Edg', 'OPR', 'SamsungBrowser', 'Firefox', 'Chrome', 'Safari'];
const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', SamsungBrowser: 'Samsung Internet' };
const systems = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'];

/** „Chrome, Android“; undefined when the browser says nothing we know. */
export function deviceOf(userAgent = '') {
  const browser = browsers.find((one) => userAgent.includes(one));
  const system = systems.find((one) => userAgent.includes(one));
  return [browser && (names[browser] ?? browser), system].filter(Boolean).join(', ') || undefined;
}
