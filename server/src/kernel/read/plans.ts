import { bind, type Bound, type Plan, type Scope } from './plan.ts';

const SHAPES_PER_DOCUMENT = 32;

export interface PlanCounters {
  compiled: number;
  reused: number;
  evicted: number;
}

/** The statements of this process: by document and shape, the least recently used leave beyond the cap. */
export class Plans {
  readonly counters: PlanCounters = { compiled: 0, reused: 0, evicted: 0 };
  readonly #shapes = new WeakMap<object, Plan[]>();
  readonly #recent = new Map<Plan, Plan[]>();

  constructor(private readonly cap: number) {}

  get size(): number {
    return this.#recent.size;
  }

  /** The plan for a place in a document and these arguments, with the values to send. */
  pick(place: object, scope: Scope, viewer: unknown, compile: () => Plan): { plan: Plan } & Bound {
    let shapes = this.#shapes.get(place);
    if (!shapes) this.#shapes.set(place, (shapes = []));
    for (const plan of shapes) {
      const bound = bind(plan, scope, viewer);
      if (!bound) continue;
      this.counters.reused++;
      this.touch(plan, shapes);
      return { plan, ...bound };
    }
    const plan = compile();
    this.counters.compiled++;
    this.keep(plan, shapes);
    return { plan, ...bind(plan, scope, viewer)! };
  }

  private keep(plan: Plan, shapes: Plan[]) {
    shapes.unshift(plan);
    this.touch(plan, shapes);
    if (shapes.length > SHAPES_PER_DOCUMENT) this.evict(shapes.at(-1)!);
    if (this.size > this.cap) this.evict(this.#recent.keys().next().value!);
  }

  private touch(plan: Plan, shapes: Plan[]) {
    this.#recent.delete(plan);
    this.#recent.set(plan, shapes);
  }

  private evict(plan: Plan) {
    const shapes = this.#recent.get(plan)!;
    shapes.splice(shapes.indexOf(plan), 1);
    this.#recent.delete(plan);
    this.counters.evicted++;
  }
}
