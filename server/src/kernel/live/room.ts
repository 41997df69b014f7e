const EVERY_MS = 2_000;
const MOST_PEOPLE = 20;

/** What people do in a stream that others see: they write, or they have it open and let that be seen. */
export type Doing = 'typing' | 'reading';

/** How long somebody counts after they last said so. */
const LASTS_MS: Record<Doing, number> = { typing: 6_000, reading: 45_000 };

/** Who does what, in the order they began. */
export type Present = Readonly<Record<Doing, readonly string[]>>;

/** Hears who is there; watchers told together may share what they make of it in `shared`. */
export type Watcher = (present: Present, shared: Map<string, Promise<Buffer>>) => void;

/** Who is there in one stream, and who watches. */
export class Room {
  /** Until when each person counts. */
  readonly #until: Record<Doing, Map<string, number>> = { typing: new Map(), reading: new Map() };
  readonly #watchers = new Set<Watcher>();
  #hasChanged = false;
  #toldAt = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly empty: () => void) {}

  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    if (!this.#isEmpty()) watcher(this.#present(), new Map());
    return () => {
      this.#watchers.delete(watcher);
      this.#closeIfUnused();
    };
  }

  does(doing: Doing, personId: string) {
    const people = this.#until[doing];
    if (!people.has(personId)) {
      if (people.size >= MOST_PEOPLE) return;
      this.#hasChanged = true;
    }
    people.set(personId, Date.now() + LASTS_MS[doing]);
    this.#step();
  }

  stopped(doing: Doing, personId: string) {
    if (!this.#until[doing].delete(personId)) return;
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
    const ends = [
      ...this.#all().map(([, until]) => until),
      ...(this.#hasChanged ? [this.#toldAt + EVERY_MS] : []),
    ];
    if (ends.length) this.#timer = setTimeout(() => this.#step(), Math.min(...ends) - Date.now()).unref();
    this.#closeIfUnused();
  }

  #expire() {
    for (const people of Object.values(this.#until))
      for (const [personId, until] of people) {
        if (until > Date.now()) continue;
        people.delete(personId);
        this.#hasChanged = true;
      }
  }

  #tell() {
    this.#hasChanged = false;
    this.#toldAt = Date.now();
    const shared = new Map<string, Promise<Buffer>>();
    for (const watcher of this.#watchers) watcher(this.#present(), shared);
  }

  #present(): Present {
    return { typing: [...this.#until.typing.keys()], reading: [...this.#until.reading.keys()] };
  }

  #all() {
    return Object.values(this.#until).flatMap((people) => [...people]);
  }

  #isEmpty() {
    return this.#all().length === 0;
  }

  #closeIfUnused() {
    if (this.#watchers.size || !this.#isEmpty()) return;
    this.close();
    this.empty();
  }
}
