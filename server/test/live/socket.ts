import { setTimeout as pause } from 'node:timers/promises';
import WebSocket from 'ws';
import type { Somebody } from '../world.ts';

interface Message {
  type: string;
  id?: string;
  payload?: any;
}

/** Waits for a condition, and says which one it was when it does not come true. */
export async function until(condition: () => unknown, ms = 5_000): Promise<void> {
  const deadline = performance.now() + ms;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`Not true after ${ms} ms: ${condition}`);
    await pause(5);
  }
}

/** Speaks graphql-transport-ws word by word. */
export class TestSocket {
  readonly messages: Message[] = [];
  readonly socket: WebSocket;
  closedWith: number | undefined;

  constructor(url: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(url, 'graphql-transport-ws', { headers });
    this.socket.on('error', () => {});
    this.socket.on('open', () => this.say({ type: 'connection_init' }));
    this.socket.on('message', (text) => void this.messages.push(JSON.parse(String(text))));
    this.socket.on('close', (code) => void (this.closedWith = code));
  }

  async acknowledged(): Promise<this> {
    await until(() => this.closedWith ?? this.messages.some(({ type }) => type === 'connection_ack'));
    return this;
  }

  say(message: object) {
    this.socket.send(JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables: object = {}) {
    this.say({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** The payloads of one operation, by the name of its field. */
  events(field: string, id = '1'): any[] {
    return this.messages.flatMap((message) =>
      message.type === 'next' && message.id === id ? [message.payload.data?.[field] ?? message.payload] : [],
    );
  }

  seqs(id = '1'): number[] {
    return this.events('noteEvents', id).map(({ seq }) => seq);
  }

  error(id = '1'): { code: string; message: string } | undefined {
    const error = this.messages.find((message) => message.id === id && message.type === 'error')?.payload[0];
    return error && { code: error.extensions?.code, message: error.message };
  }

  close() {
    this.socket.terminate();
  }
}

/** The socket of somebody as our own pages open it, unless headers say otherwise. */
export const rawSocketOf = ({ url, cookie }: Somebody, headers: Record<string, string> = {}) =>
  new TestSocket(`${url.replace('http', 'ws')}/graphql`, { cookie, origin: 'http://localhost', ...headers });
