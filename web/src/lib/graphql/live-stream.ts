import type { LiveClient, Result } from './live-client.ts';

/** How current what one sees is; `ended`: no more is coming, the stream is gone or no longer the viewer's to see. */
export type LiveState = 'connecting' | 'live' | 'refetching' | 'ended';

interface Options<Event> {
  query: string;
  variables: Record<string, unknown>;
  /** The name of the subscription's field. */
  field: string;
  /** From the page's own query: everything up to here is on the page. */
  cursor: string;
  /** Merges by id: applying an event twice does no harm. */
  apply(event: Event): void;
  /** Reads the page anew and gives its cursor. */
  refetch(): Promise<string>;
  changed?(state: LiveState): void;
}

const FINAL = [
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
];
const SIGNED_OUT = 4401;
const LONGEST_WAIT_MS = 5_000;

/**
 * Follows one stream until it is stopped: every event after the cursor, in order, over any number of reconnects.
 * Whatever cannot be told event by event, the page is read for anew.
 */
export class LiveStream<Event extends { cursor: string }> {
  #cursor: string;
  #failures = 0;
  #isStopped = false;
  #state: LiveState | undefined;
  #unsubscribe = () => {};
  readonly #deaf: (() => void)[];
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly client: LiveClient,
    private readonly options: Options<Event>,
  ) {
    this.#cursor = options.cursor;
    this.#deaf = [
      client.on('connected', () => void (this.#state === 'connecting' && this.#connected())),
      client.on('closed', () => this.#change('connecting')),
    ];
    this.#follow();
  }

  /** The last event that was applied. */
  get cursor() {
    return this.#cursor;
  }

  stop() {
    this.#isStopped = true;
    clearTimeout(this.#retry);
    this.#unsubscribe();
    for (const off of this.#deaf) off();
  }

  #follow() {
    let isCurrent = true;
    const leave = (reason: string | undefined) => {
      if (!isCurrent || this.#isStopped) return;
      isCurrent = false;
      unsubscribe();
      void this.#recover(reason);
    };
    const unsubscribe = this.client.subscribe<Record<string, Event>>(this.#payload(), {
      next: (result) => {
        if (isCurrent && !this.#isStopped && !this.#take(result)) leave('CURSOR_EXPIRED');
      },
      error: (error) => leave(reasonOf(error)),
      complete: () => leave('UNAVAILABLE'),
    });
    this.#unsubscribe = () => {
      isCurrent = false;
      unsubscribe();
    };
    this.#connected();
  }

  /** The client writes the variables out again at each reconnect: the getter makes it resume at the last event. */
  #payload() {
    const stream = this;
    const { query, variables } = this.options;
    return {
      query,
      variables: {
        ...variables,
        get after() {
          return stream.#cursor;
        },
      },
    };
  }

  #take({ data, errors }: Result<Record<string, Event>>): boolean {
    if (errors) console.error('An event came with errors.', errors);
    const event = data?.[this.options.field];
    if (!event) return false;
    this.options.apply(event);
    this.#cursor = event.cursor;
    this.#failures = 0;
    return true;
  }

  async #recover(reason: string | undefined) {
    if (this.#isStopped) return;
    if (reason && FINAL.includes(reason)) return this.#change('ended');
    if (reason === 'CURSOR_EXPIRED' && (await this.#refetched())) return this.#follow();
    if (this.#isStopped) return;
    this.#change('connecting');
    const again = () => void (reason === 'CURSOR_EXPIRED' ? this.#recover(reason) : this.#follow());
    this.#retry = setTimeout(again, this.#wait());
  }

  async #refetched(): Promise<boolean> {
    this.#change('refetching');
    try {
      this.#cursor = await this.options.refetch();
      return !this.#isStopped;
    } catch {
      return false; // offline: tried again
    }
  }

  /** Subscribed is live only on an open socket. */
  #connected() {
    this.#change(this.client.isConnected ? 'live' : 'connecting');
  }

  #change(state: LiveState) {
    if (this.#isStopped || this.#state === 'ended' || this.#state === state) return;
    this.#state = state;
    this.options.changed?.(state);
  }

  #wait() {
    return Math.min(500 * 2 ** this.#failures++, LONGEST_WAIT_MS) * (0.5 + Math.random() / 2);
  }
}

/** Errors of the operation are a list; a connection that is refused for good is its CloseEvent. */
function reasonOf(error: unknown): string | undefined {
  if (Array.isArray(error)) return error[0]?.extensions?.code;
  return (error as { code?: unknown } | null)?.code === SIGNED_OUT ? 'UNAUTHENTICATED' : undefined;
}
