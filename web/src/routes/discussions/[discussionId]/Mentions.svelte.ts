import { PeopleToMention, type PeopleToMentionQuery } from '@platforma/schema';
import { insert } from '#lib/discussions/markdown.ts';
import { ask } from '#lib/graphql/ask.ts';

type Person = PeopleToMentionQuery['people']['edges'][number]['node'];
const PAUSE_MS = 150;

/** Offers people while one types `@jmé…`; what is chosen stands in the text as `@[Jméno](person_…)`. */
export class Mentions {
  people = $state.raw<Person[]>([]);
  active = $state(0);
  #search = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Looks at what stands before the caret. */
  look(field: HTMLTextAreaElement) {
    const before = field.value.slice(0, field.selectionStart);
    const [, search] = /(?:^|[\s(])@(\p{L}[\p{L}\s]{1,30})$/u.exec(before) ?? [];
    clearTimeout(this.#timer);
    if (!search) return this.close();
    this.#search = search;
    this.#timer = setTimeout(() => void this.#find(search), PAUSE_MS);
  }

  /** Moves in the list, chooses or closes it; false when the key was not for the list. */
  pressed(event: KeyboardEvent, field: HTMLTextAreaElement) {
    const { length } = this.people;
    if (!length) return false;
    if (event.key === 'ArrowDown') this.active = (this.active + 1) % length;
    else if (event.key === 'ArrowUp') this.active = (this.active + length - 1) % length;
    else if (event.key === 'Enter' || event.key === 'Tab') this.choose(this.people[this.active]!, field);
    else if (event.key === 'Escape') this.close();
    else return false;
    event.preventDefault();
    return true;
  }

  choose(person: Person, field: HTMLTextAreaElement) {
    const caret = field.selectionStart;
    insert(field, `@[${person.name}](${person.id}) `, caret - this.#search.length - 1, caret);
    this.close();
  }

  close() {
    this.people = [];
    this.active = 0;
  }

  async #find(search: string) {
    try {
      const { people } = await ask(fetch, PeopleToMention, { search: search.trim() });
      if (search === this.#search) this.people = people.edges.map(({ node }) => node);
    } catch {
      this.close();
    }
  }
}
