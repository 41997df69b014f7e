import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ExecutionArgs, GraphQLSchema, ValidationRule } from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Viewer } from '../access/viewer.ts';
import { DomainError, unavailable } from '../errors.ts';
import { CloseCode, Connection } from './connection.ts';
import { Connections } from './connections.ts';
import { Documents } from './documents.ts';
import type { Doorbell } from './doorbell.ts';
import type { Execute } from './execution.ts';
import { PostgresLog, type StreamEvent } from './log.ts';
import { RenderedBytes } from './rendered.ts';
import { Rights } from './rights.ts';
import { Streams } from './streams.ts';
import { Subscriptions, type Subscription } from './subscriptions.ts';
import type { Whispers } from './whispers.ts';

export interface LiveOptions {
  readonly schema: GraphQLSchema;
  /** A login as platforma_live. */
  readonly logUrl: string;
  readonly doorbell: Doorbell;
  readonly whispers: Whispers;
  /** What the project demands of every document besides the specification. */
  readonly rules: readonly ValidationRule[];
  /** Reads who asks, from the session cookie; undefined: a visitor. */
  authenticate(request: IncomingMessage): Promise<Viewer | undefined>;
  readonly execute: Execute;
  /** Hears of failures that no client is told. */
  report(error: unknown): void;
}

interface Extra extends Record<PropertyKey, unknown> {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  connection?: Connection;
}
type Live = Context<Record<string, unknown>, Extra>;

const INIT_MS = 3_000;
const PING_MS = 12_000;
const CLOSING_MS = 2_000;
const MESSAGE_BYTES = 64 * 1024;
const OPERATIONS = 50;
const LONGEST_OPERATION_ID = 64;

/**
 * Serves subscriptions over WebSockets. graphql-ws keeps the whole protocol (init, ping, ids, complete, errors, close
 * codes); events go straight from their group to the sockets.
 */
export class LiveServer {
  readonly connections = new Connections();
  readonly streams: Streams;
  readonly rights: Rights;
  readonly #options: LiveOptions;
  readonly #documents: Documents;
  readonly #subscriptions: Subscriptions;
  readonly #kept = new RenderedBytes();
  readonly #logs: readonly [PostgresLog, PostgresLog];
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  readonly #protocol: { dispose(): void | Promise<void> };

  constructor(options: LiveOptions) {
    const { schema, logUrl, doorbell, rules, report } = options;
    const [log, rightsLog] = (this.#logs = [new PostgresLog(logUrl, 3), new PostgresLog(logUrl, 1)]);
    this.#options = options;
    this.#documents = new Documents(schema, rules);
    const takesBack = (kind: string) => !!schema.getType(kind)?.extensions.takesBack;
    this.streams = new Streams({ log, doorbell, kept: this.#kept, takesBack, report });
    this.#subscriptions = new Subscriptions({ ...options, streams: this.streams });
    this.rights = new Rights({
      log: rightsLog,
      doorbell,
      changed: (event) => this.#rightsChanged(event),
      blind: () => this.#closeAll(CloseCode.TRY_AGAIN_LATER, 'Rights cannot be read'),
      report,
    });
    this.#protocol = this.#useProtocol();
  }

  /** Takes over an HTTP upgrade whose path and Origin have been checked. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      this.#sockets.emit('connection', webSocket, request);
      // ws closes a socket that breaks by itself; graphql-ws would print every client's mistake to the console.
      webSocket.removeAllListeners('error').on('error', () => {});
    });
  }

  /** How much of what was rendered is kept for whoever catches up. */
  get keptBytes() {
    return this.#kept.bytes;
  }

  /** Sends every client away to resume elsewhere, and lets go of the database. */
  async close() {
    const stragglers = setTimeout(
      () => this.#sockets.clients.forEach((socket) => socket.terminate()),
      CLOSING_MS,
    );
    await this.#protocol.dispose();
    clearTimeout(stragglers);
    this.rights.close();
    this.streams.close();
    this.#kept.close();
    await Promise.all(this.#logs.map((log) => log.close()));
  }

  #useProtocol() {
    return useServer<Record<string, unknown>, Extra>(
      {
        connectionInitWaitTimeout: INIT_MS,
        onConnect: ({ extra }) => this.#admit(extra),
        onClose: ({ extra }) => void (extra.connection && this.connections.remove(extra.connection)),
        onSubscribe: (context, operationId, payload) => this.#understand(context, operationId, payload),
        subscribe: ({ contextValue }) => this.#subscriptions.start(contextValue as Subscription),
      },
      this.#sockets,
      PING_MS,
    );
  }

  async #admit(extra: Extra): Promise<boolean> {
    const { socket, request } = extra;
    try {
      for (;;) {
        if (!(await this.rights.followed())) throw unavailable('Rights cannot be read.');
        const before = this.rights.changes;
        const viewer = await this.#options.authenticate(request);
        // From here nothing is awaited: a change either came before, and the rights are read again, or meets the connection.
        const areCurrent = before === this.rights.changes && this.rights.areFollowed;
        if (areCurrent) return this.#register(extra, viewer);
      }
    } catch (error) {
      this.#options.report(error);
      socket.close(CloseCode.TRY_AGAIN_LATER, 'Try again later'); // 4500 would make clients give up
      return false;
    }
  }

  #register(extra: Extra, viewer: Viewer | undefined): boolean {
    const { socket } = extra;
    if (!viewer) socket.close(CloseCode.UNAUTHORIZED, 'Sign in first');
    if (!viewer || socket.readyState !== socket.OPEN) return false;
    const connection = new Connection(viewer, socket);
    if (!this.connections.admit(connection)) return false;
    extra.connection = connection;
    return true;
  }

  #understand({ extra, subscriptions }: Live, operationId: string, payload: SubscribePayload) {
    if (operationId.length > LONGEST_OPERATION_ID) {
      return [
        new DomainError('BAD_USER_INPUT', `Operation ids have at most ${LONGEST_OPERATION_ID} characters.`),
      ];
    }
    if (Object.keys(subscriptions).length > OPERATIONS) {
      return [new DomainError('TOO_MANY_REQUESTS', `At most ${OPERATIONS} subscriptions per connection.`)];
    }
    const request = this.#documents.understand(payload);
    if (!('plan' in request)) return request;
    const contextValue: Subscription = { connection: extra.connection!, operationId, request };
    const { schema } = this.#options;
    return {
      schema,
      document: request.document,
      operationName: payload.operationName,
      contextValue,
    } as ExecutionArgs;
  }

  #rightsChanged({ kind, entityId }: StreamEvent) {
    this.#kept.clear();
    const { connections } = this;
    const concerned =
      kind === 'RightsChanged'
        ? connections.ofPerson(entityId)
        : kind === 'AudienceChanged'
          ? connections.followersOf(entityId)
          : connections.all();
    for (const connection of concerned) connection.close(CloseCode.FORBIDDEN, 'Rights changed');
    this.streams.pump(entityId); // whoever subscribes just now has it checked against the new audience
  }

  #closeAll(code: number, reason: string) {
    for (const connection of this.connections.all()) connection.close(code, reason);
  }
}
