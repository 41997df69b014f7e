/**
 * One running operation as graphql-ws holds it: a generator that yields nothing. Events go straight from their group
 * to the socket; only the end comes through here.
 */
export abstract class Operation {
  #ended = false;
  readonly #end = Promise.withResolvers<void>();

  constructor() {
    // An operation that the client completed meanwhile is never asked for its end.
    this.#end.promise.catch(() => {});
  }

  get ended() {
    return this.#ended;
  }

  /** Ends it for good; with an error the client hears which. */
  end(error?: Error) {
    if (this.#ended) return;
    this.#ended = true;
    this.left();
    if (error) this.#end.reject(error);
    else this.#end.resolve();
  }

  /** Takes the operation out of what it follows. */
  protected abstract left(): void;

  /** graphql-ws calls `return` on complete and on close, but only if it finds all of a generator's methods. */
  asGenerator(): AsyncGenerator<never, void> {
    const done = { done: true as const, value: undefined };
    const stop = async () => {
      this.end();
      return done;
    };
    return {
      next: () => this.#end.promise.then(() => done),
      return: stop,
      throw: stop,
      [Symbol.asyncIterator]() {
        return this;
      },
      [Symbol.asyncDispose]: async () => this.end(),
    };
  }
}
