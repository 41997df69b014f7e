import type MentionList from './MentionList.svelte';
import type { Mentions } from './Mentions.svelte.ts';

/** Loads the list of people with the first `@`; until then nothing of it is in the page. */
export class Mentioning {
  list = $state.raw<Mentions>();
  View = $state.raw<typeof MentionList>();

  look(field: HTMLTextAreaElement) {
    if (this.list) return this.list.look(field);
    if (!field.value.includes('@')) return;
    void this.#load().then(() => this.list?.look(field));
  }

  pressed = (event: KeyboardEvent, field: HTMLTextAreaElement) => this.list?.pressed(event, field) ?? false;
  close = () => this.list?.close();

  async #load() {
    const [{ Mentions }, view] = await Promise.all([
      import('./Mentions.svelte.ts'),
      import('./MentionList.svelte'),
    ]);
    this.list ??= new Mentions();
    this.View = view.default;
  }
}
