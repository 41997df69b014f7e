const TYPING_MS = 6_000;
const EVERY_MS = 2_000;
const MOST_PEOPLE = 20;

/** Hears who is typing; watchers told together may share what they make of it in `shared`. */
export type Watcher = (personIds: readonly string[], shared: Map<string, Promise<Buffer>>) => void;

/** Who is typing in one stream, and who watches. */
export class Room {
  /** Until when each person counts as typing. */
  readonly #typing = new Map<string, number>();
  readonly #watchers = new Set<Watcher>();
  #hasChanged = false;
  #toldAt = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly empty: () => void) {}

  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    if (this.#typing.size) watcher([...this.#typing.keys()], new Map());
    return () => {
      this.#watchers.delete(watcher);
      this.#closeIfEmpty();
    };
  }

  typing(personId: string) {
    if (!this.#typing.has(personId)) {
      if (this.#typing.size >= MOST_PEOPLE) return;
      this.#hasChanged = true;
    }
    this.#typing.set(personId, Date.now() + TYPING_MS);
    this.#step();
  }

  stopped(personId: string) {
    if (!this.#typing.delete(personId)) return;
    this.#hasChanged = true;
    this.#step();
  }

  close() {
    clearTimeout(this.#timer);
  }

  #step() {
    clearTimeout(this.#timer);
    this.#expire();
    if (this.#hasChanged && Date.now() >= this.#toldAt + EVERY_MS) this.#tell();
    const ends = [...this.#typing.values(), ...(this.#hasChanged ? [this.#toldAt + EVERY_MS] : [])];
    if (ends.length) this.#timer = setTimeout(() => this.#step(), Math.min(...ends) - Date.now()).unref();
    this.#closeIfEmpty();
  }

  #expire() {
    for (const [personId, until] of this.#typing) {
      if (until > Date.now()) continue;
      this.#typing.delete(personId);
      this.#hasChanged = true;
    }
  }

  #tell() {
    this.#hasChanged = false;
    this.#toldAt = Date.now();
    const shared = new Map<string, Promise<Buffer>>();
    for (const watcher of this.#watchers) watcher([...this.#typing.keys()], shared);
  }

  #closeIfEmpty() {
    if (this.#watchers.size || this.#typing.size) return;
    this.close();
    this.empty();
  }
}
