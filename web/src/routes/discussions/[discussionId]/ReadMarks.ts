const DWELL_MS = 900;
const FLUSH_MS = 1_500;

/** Notices which posts have been read and reports them in ranges, a few at a time. */
export class ReadMarks {
  readonly #seen = new Set<number>();
  readonly #send: (from: number, to: number) => Promise<unknown>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (from: number, to: number) => Promise<unknown>) {
    this.#send = send;
  }

  /** An attachment: the post counts as read once its end, or a screenful of it, has been in view for a moment. */
  watch = (number: number) => (element: Element) => {
    let dwell: ReturnType<typeof setTimeout> | undefined;
    const look = ([entry]: IntersectionObserverEntry[]) => {
      clearTimeout(dwell);
      const screenful = (entry?.intersectionRect.height ?? 0) > innerHeight * 0.6;
      if (!entry || (entry.intersectionRatio < 0.9 && !screenful)) return;
      dwell = setTimeout(() => {
        observer.disconnect();
        this.#note(number);
      }, DWELL_MS);
    };
    const observer = new IntersectionObserver(look, { threshold: [0, 0.25, 0.5, 0.75, 0.9] });
    observer.observe(element);
    return () => {
      clearTimeout(dwell);
      observer.disconnect();
    };
  };

  /** Reports at once what has not been reported yet. */
  flush = () => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const ranges = rangesOf([...this.#seen].sort((a, b) => a - b));
    this.#seen.clear();
    return Promise.all(ranges.map(([from, to]) => this.#send(from, to))).catch(() => {});
  };

  #note(number: number) {
    this.#seen.add(number);
    this.#timer ??= setTimeout(this.flush, FLUSH_MS);
  }
}

/** [1, 2, 3, 7] → [[1, 3], [7, 7]] */
function rangesOf(numbers: number[]) {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}
