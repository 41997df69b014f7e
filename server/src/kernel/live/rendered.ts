interface Kept {
  readonly size: number;
  readonly until: number;
  readonly drop: () => void;
}

const KEEP_MS = 2_000;
const SWEEP_MS = 500;

/** Bounds the rendered events that a process keeps for whoever catches up: in bytes all together, and in time. */
export class RenderedBytes {
  readonly #kept = new Set<Kept>();
  #bytes = 0;
  #generation = 0;
  readonly #sweeping = setInterval(
    () => this.#dropWhile(({ until }) => until <= Date.now()),
    SWEEP_MS,
  ).unref();

  constructor(private readonly limit = 8 * 1024 * 1024) {}

  get bytes() {
    return this.#bytes;
  }

  /** Moves with every `clear`; what was rendered in an earlier one isn't kept. */
  get generation() {
    return this.#generation;
  }

  /** Keeps what was rendered until its time is over or newer bytes need the room, then calls `drop`. */
  keep(size: number, generation: number, drop: () => void) {
    if (generation !== this.#generation) return drop();
    this.#kept.add({ size, until: Date.now() + KEEP_MS, drop });
    this.#bytes += size;
    this.#dropWhile(() => this.#bytes > this.limit);
  }

  /** Forgets everything: what was rendered before may no longer be for the same eyes. */
  clear() {
    this.#generation++;
    this.#dropWhile(() => true);
  }

  close() {
    clearInterval(this.#sweeping);
  }

  #dropWhile(condition: (oldest: Kept) => boolean) {
    for (const kept of this.#kept) {
      if (!condition(kept)) return;
      this.#kept.delete(kept);
      this.#bytes -= kept.size;
      kept.drop();
    }
  }
}
