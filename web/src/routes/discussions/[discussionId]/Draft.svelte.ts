import { SaveDraft } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';

const SAVE_MS = 1_200;

/** What is being written: saved on the server as one writes, and in this tab for when the server can't be reached. */
export class Draft {
  body = $state('');
  savedAt = $state<string | null>(null);
  /** The server did not take it: the text is in this tab only. */
  isLocal = $state(false);
  readonly #discussionId: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(discussionId: string, saved: { body: string; savedAt: string } | null, refused?: string) {
    this.#discussionId = discussionId;
    this.body = refused ?? saved?.body ?? '';
    this.savedAt = saved && !refused ? saved.savedAt : null;
  }

  get #key() {
    return `draft:${this.#discussionId}`;
  }

  /** Takes back what this tab still holds; its text is newer than the server's. */
  restore() {
    const kept = sessionStorage.getItem(this.#key);
    if (!kept || kept === this.body || this.body.includes(kept)) return;
    this.body = kept;
    this.savedAt = null;
    this.typed();
  }

  /** Call after every change. */
  typed() {
    sessionStorage.setItem(this.#key, this.body);
    this.savedAt = null;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), SAVE_MS);
  }

  /** Stops saving while the text is being sent. */
  hold() {
    clearTimeout(this.#timer);
  }

  /** The text has become a post. */
  clear() {
    this.hold();
    sessionStorage.removeItem(this.#key);
    this.savedAt = null;
    // the post has taken the server's draft with it, unless a save is still on its way
    if (this.#saving) void this.#save();
  }

  #saving = 0;
  async #save() {
    this.#saving++;
    const body = this.body;
    try {
      const { saveDraft } = await ask(fetch, SaveDraft, { discussionId: this.#discussionId, body });
      if (this.body !== body) return;
      this.savedAt = saveDraft.draft?.savedAt ?? null;
      this.isLocal = false;
      if (this.savedAt) sessionStorage.removeItem(this.#key);
    } catch {
      this.isLocal = body !== '';
    } finally {
      this.#saving--;
    }
  }
}
