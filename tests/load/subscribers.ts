/** A process full of subscribers: speaks the protocol by hand, so that what it costs is little. */
import { WebSocket } from 'ws';

/** What the parent asks: open sockets, or tell what has come since the last time. */
export type Order =
  | {
      do: 'open';
      name: string;
      url: string;
      origin: string;
      cookies: string[];
      count: number;
      subscribe?: object;
    }
  | { do: 'tell'; name: string };

/** What has come to the sockets of a name since they were last asked for. */
export interface Told {
  sockets: number;
  closed: number;
  messages: number;
  /** Messages that did not follow the one before on their socket. */
  misplaced: number;
  /** The lowest and the highest number that any socket has heard last. */
  least: number;
  most: number;
  latencies: number[];
  sample: string;
}

interface Crowd extends Told {
  last: number[];
}

const crowds = new Map<string, Crowd>();
/** Posts of the bench say their number and when they were sent. */
const STAMP = /bench (\d+) at ([\d.]+) /;

function open({ name, url, origin, cookies, count, subscribe }: Order & { do: 'open' }): Promise<void> {
  const crowd: Crowd = {
    ...{ sockets: 0, closed: 0, messages: 0, misplaced: 0, least: 0, most: 0, latencies: [], sample: '' },
    last: Array.from({ length: count }, () => 0),
  };
  crowds.set(name, crowd);
  const one = (i: number) =>
    new Promise<void>((resolve, reject) => {
      const headers = { cookie: cookies[i % cookies.length]!, origin };
      const socket = new WebSocket(url, 'graphql-transport-ws', { headers, perMessageDeflate: false });
      const isReady = () => {
        crowd.sockets++;
        resolve();
      };
      socket.on('open', () => (subscribe ? socket.send('{"type":"connection_init"}') : isReady()));
      socket.on('error', reject);
      socket.on('close', () => crowd.closed++);
      socket.on('message', (data: Buffer) => {
        const text = data.toString('latin1');
        const stamp = STAMP.exec(text);
        if (stamp) return heard(crowd, i, Number(stamp[1]), Number(stamp[2]), data);
        if (text.startsWith('{"type":"ping"')) return socket.send('{"type":"pong"}');
        if (!text.startsWith('{"type":"connection_ack"')) return undefined;
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: subscribe }));
        return isReady();
      });
    });
  // A few at a time: a thousand sign-ins at once are another bench.
  let next = 0;
  const worker = async () => {
    while (next < count) await one(next++);
  };
  return Promise.all(Array.from({ length: 20 }, worker)).then(() => {});
}

function heard(crowd: Crowd, i: number, number: number, sentAt: number, data: Buffer) {
  if (crowd.last[i] && number !== crowd.last[i]! + 1) crowd.misplaced++;
  crowd.last[i] = number;
  crowd.messages++;
  crowd.latencies.push(performance.timeOrigin + performance.now() - sentAt);
  crowd.sample ||= data.toString();
}

function tell(name: string): Told {
  const crowd = crowds.get(name)!;
  const told = { ...crowd, least: Math.min(...crowd.last), most: Math.max(...crowd.last), last: undefined };
  Object.assign(crowd, { messages: 0, misplaced: 0, latencies: [] });
  return told;
}

process.on('message', async (order: Order) => {
  try {
    process.send!({ told: order.do === 'open' ? await open(order) : tell(order.name) });
  } catch (error) {
    process.send!({ error: String(error) });
  }
});
process.on('disconnect', () => process.exit());
