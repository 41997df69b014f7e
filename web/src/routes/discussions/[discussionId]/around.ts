import { createContext } from 'svelte';
import type ChangeForm from './ChangeForm.svelte';
import type { Post } from './LiveThread.svelte.ts';

export interface Change {
  what: 'edit' | 'withdraw';
  id: string;
}

/** What every part of the thread needs to know of the page around it. */
export interface Around {
  readonly now: Date;
  readonly viewerId: string | undefined;
  /** For whom the viewer acts unless they say otherwise. */
  readonly actingForId: string | undefined;
  /** `&from=51`: added to the address of every form, so that it comes back to this page. */
  readonly at: string;
  /** One key per page read: a form sent twice does its work once. */
  readonly requestId: string;
  /** The viewer may say which post answers the question. */
  readonly canAccept: boolean;
  /** The question has an accepted answer already. */
  readonly hasAnswer: boolean;
  /** The post that is being edited or withdrawn in its place. */
  readonly changing: Change | null;
  /** Its form: loaded when it is needed. */
  readonly ChangeForm: typeof ChangeForm | null;
  reply(post: Post, quotation?: string): void;
  change(what: Change | null): void;
  /** Reads the page anew unless the stream brings the change by itself. */
  changed(): Promise<void> | void;
}

export const [getAround, setAround] = createContext<Around>();
