/** A device on which the person is signed in, as the account endpoints list them. */
export interface Session {
  id: string;
  userAgent?: string | null;
  createdAt: string;
  updatedAt: string;
}

const browsers = ['Edg', 'OPR', 'SamsungBrowser', 'Firefox', 'Chrome', 'Safari'];
const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', SamsungBrowser: 'Samsung Internet' };
const systems = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'];

/** „Chrome, Android“; undefined when the browser says nothing we know. */
export function deviceOf(userAgent = '') {
  const browser = browsers.find((one) => userAgent.includes(one));
  const system = systems.find((one) => userAgent.includes(one));
  return [browser && (names[browser] ?? browser), system].filter(Boolean).join(', ') || undefined;
}
