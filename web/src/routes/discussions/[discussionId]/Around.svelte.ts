import type { ActionResult, SubmitFunction } from '$app/forms';
import { createContext } from 'svelte';
import { pageOf } from '#lib/discussions/pages.ts';
import { actingForOf } from '#lib/shell/viewer.ts';
import { refresh } from '#lib/shell/refresh.ts';
import type { PageData } from './$types.d.ts';
import type ChangeForm from './ChangeForm.svelte';
import type PostMenu from './PostMenu.svelte';
import type { Post } from './LiveThread.svelte.ts';
import { isSignedOut, refusalOf } from './refusal.ts';

/** What every part of a thread needs to know of the page around it, and what its reader is about to do there. */
export class Around {
  /** The post that is being answered. */
  replyingTo = $state.raw<Post>();
  /** The post that is being edited or withdrawn in its place. */
  changing = $state.raw<{ id: string; what: 'edit' | 'withdraw' }>();
  /** Its form: loaded when it is needed. */
  ChangeForm = $state.raw<typeof ChangeForm>();
  /** What stands behind „…“: loaded with the first press on it. */
  PostMenu = $state.raw<typeof PostMenu>();
  /** Why the last form of one button was refused. */
  refused = $state.raw<{ sentence: string; isSignedOut: boolean }>();
  /** Goes to the field of the answer, with a quotation if there is one; the composer says how. */
  write: (quotation?: string) => void = () => {};
  readonly #page: () => PageData;

  constructor(page: () => PageData) {
    this.#page = page;
    const { discussion, replyingTo } = page();
    this.replyingTo = discussion.posts.find(({ id }) => id === replyingTo);
  }

  /** What is said in the language of the page. */
  get words() {
    return this.#page().words;
  }

  get now() {
    return new Date(this.#page().now);
  }

  /** Whoever may do something here. */
  get viewerId() {
    const { discussion, viewer } = this.#page();
    return discussion.viewerCan.post ? viewer?.person?.id : undefined;
  }

  /** For whom the viewer acts unless they say otherwise. */
  get actingForId() {
    const { viewer } = this.#page();
    return viewer ? actingForOf(viewer)?.id : undefined;
  }

  /** `&from=51`: added to the address of every form, so that it comes back to this page. */
  get at() {
    return `&from=${this.#page().discussion.from}`;
  }

  /** The same for the form of the answer, which also remembers what it answers. */
  get atReply() {
    return this.at + (this.replyingTo ? `&reply=${this.replyingTo.id}` : '');
  }

  /** One key per page read: a form sent twice does its work once. */
  get requestId() {
    return this.#page().requestId;
  }

  /** The viewer may say which post answers the question. */
  get canAccept() {
    return this.#page().discussion.viewerCan.accept;
  }

  /** The viewer may move posts elsewhere. */
  get canMove() {
    return this.#page().discussion.viewerCan.move;
  }

  /** What shows polls, and notes where posts were moved away: there when the page has any. */
  get rare() {
    const { Poll, MovedNote } = this.#page();
    return { Poll, MovedNote };
  }

  /** Somebody whom the reader has muted. */
  isMuted(author: { id: string } | null) {
    return this.#page().discussion.mutedAuthorIds.includes(author?.id ?? '');
  }

  /** The question has an accepted answer already. */
  get hasAnswer() {
    return this.#page().discussion.acceptedPost !== null;
  }

  /** Where a post stands, on this page of the discussion or on another. */
  hrefOf({ number, id }: { number: number; id: string }) {
    return pageOf(number) === this.#page().discussion.from ? `#${id}` : `?from=${pageOf(number)}#${id}`;
  }

  /** An address of a post that holds wherever it is moved. */
  permanentOf({ id }: { id: string }) {
    return `${this.#page().discussion.id}/posts/${id}`;
  }

  /** Follows a link to a post without leaving the page that it stands on. */
  jump = (event: MouseEvent) => {
    const id = (event.currentTarget as HTMLAnchorElement).pathname.split('/').at(-1)!;
    if (!document.getElementById(id)) return;
    event.preventDefault();
    location.hash = id;
  };

  /** The page where posts from this one on are moved elsewhere. */
  hrefOfMove({ number }: { number: number }) {
    const { discussion } = this.#page();
    return `${discussion.id}/move?numbers=${number}&from=${discussion.from}`;
  }

  /** The address of a page about one post. */
  hrefTo({ id }: { id: string }, what: 'edit' | 'withdraw' | 'versions' | 'redact' | 'report' | 'bookmark') {
    return `${this.#page().discussion.id}/posts/${id}/${what}`;
  }

  /** Does it here when it can, otherwise the link leads to the same. */
  here = (act: () => void) => (event: MouseEvent) => {
    event.preventDefault();
    act();
  };

  reply(post: Post | undefined, quotation?: string) {
    this.replyingTo = post;
    this.write(quotation);
  }

  async loadMenu() {
    this.PostMenu ??= (await import('./PostMenu.svelte')).default;
  }

  async change({ id }: Post, what: 'edit' | 'withdraw') {
    this.ChangeForm ??= (await import('./ChangeForm.svelte')).default;
    this.changing = { id, what };
  }

  /** Enhances a form of one button: what was done is read anew; what was refused is said, and the page stays as it is. */
  press: SubmitFunction = () => {
    this.refused = undefined;
    return ({ result }) => this.answered(result);
  };

  async answered(result: ActionResult) {
    const sentence = refusalOf(result);
    this.refused = sentence ? { sentence, isSignedOut: isSignedOut(result) } : undefined;
    if (!sentence) await this.changed();
  }

  /** Reads the page anew, for what the stream does not bring by itself. */
  changed = () => refresh('app:discussion');
}

export const [getAround, setAround] = createContext<Around>();
