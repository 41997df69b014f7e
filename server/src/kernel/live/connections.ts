import type { Connection } from './connection.ts';

const MOST_PER_PERSON = 10;

/** The signed-in WebSockets of this process. */
export class Connections {
  readonly #byPerson = new Map<string, Set<Connection>>();

  get people() {
    return this.#byPerson.size;
  }

  /** Takes a connection in, unless its person has too many. */
  admit(connection: Connection): boolean {
    const { personId } = connection.viewer;
    const own = this.#byPerson.get(personId) ?? new Set();
    if (own.size >= MOST_PER_PERSON) return false;
    this.#byPerson.set(personId, own.add(connection));
    return true;
  }

  remove(connection: Connection) {
    connection.forget();
    const { personId } = connection.viewer;
    const own = this.#byPerson.get(personId);
    if (own?.delete(connection) && !own.size) this.#byPerson.delete(personId);
  }

  ofPerson(personId: string): Connection[] {
    return [...(this.#byPerson.get(personId) ?? [])];
  }

  followersOf(streamId: string): Connection[] {
    return this.all().filter((connection) => connection.follows(streamId));
  }

  all(): Connection[] {
    return [...this.#byPerson.values()].flatMap((own) => [...own]);
  }
}
