import { createClient, type Client, type ClientOptions } from 'graphql-ws';

const CONNECT_MS = 8_000;
const PING_MS = 8_000;
const PONG_MS = 4_000;
const LONGEST_WAIT_MS = 5_000;
const HIDDEN_MS = 5 * 60_000;

const connected = new WeakSet<Client>();

/** Whether the client's socket is open and accepted now; later changes are its events `connected` and `closed`. */
export const isConnected = (client: Client) => connected.has(client);

/**
 * Opens one socket with the first subscription and closes it after the last. It reconnects by itself for as long as
 * anything is subscribed; a tab that was hidden for five minutes does without until it is looked at again.
 * @param options for clients outside a browser, such as `webSocketImpl`
 */
export function liveClient(url: string, options: Partial<ClientOptions> = {}): Client {
  let id = 0;
  const deadline = alarm(() => client.terminate());
  const client = createClient({
    url,
    // Ids that count let the server send many readers the very same bytes.
    generateID: () => String(++id),
    lazyCloseTimeout: 1_000,
    keepAlive: PING_MS,
    retryAttempts: Infinity,
    // The default gives up when the server cannot be reached at all.
    shouldRetry: () => true,
    retryWait: async (retries) => {
      await looked();
      await pause(Math.min(100 * 2 ** retries, LONGEST_WAIT_MS) * (0.5 + Math.random() / 2));
    },
    ...options,
    on: {
      // connectionAckWaitTimeout starts once the socket is open, so one that never opens would hang for good.
      connecting: () => deadline.set(CONNECT_MS),
      connected: () => {
        deadline.clear();
        connected.add(client);
      },
      // A half-open connection: TCP alone would notice after minutes.
      ping: (received) => void (received || deadline.set(PONG_MS)),
      pong: (received) => void (received && deadline.clear()),
      closed: () => {
        deadline.clear();
        connected.delete(client);
      },
    },
  });
  restWhileHidden(client);
  return client;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function alarm(ring: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = () => clearTimeout(timer);
  const set = (ms: number) => {
    clear();
    timer = setTimeout(ring, ms);
  };
  return { set, clear };
}

const isHidden = () => typeof document !== 'undefined' && document.hidden;

/** Resolves at once while the tab is shown, otherwise when it is shown again. */
async function looked() {
  while (isHidden()) {
    await new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));
  }
}

function restWhileHidden(client: Client) {
  if (typeof document === 'undefined') return;
  const rest = alarm(() => client.terminate());
  const listen = () => (isHidden() ? rest.set(HIDDEN_MS) : rest.clear());
  document.addEventListener('visibilitychange', listen);
  const dispose = client.dispose;
  client.dispose = () => {
    rest.clear();
    document.removeEventListener('visibilitychange', listen);
    return dispose();
  };
}
