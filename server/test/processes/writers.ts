import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, insist } from './asking.ts';
import type { Player } from './cast.ts';

const ADD = `mutation ($input: AddPostInput!) { addPost(input: $input) { id number version } }`;
const EDIT = `mutation ($input: EditPostInput!) { editPost(input: $input) { id } }`;
const REACT = `mutation ($id: ID!, $kind: ReactionKind!) { react(postId: $id, kind: $kind) { id } }`;
const OPEN = `mutation ($input: OpenDiscussionInput!) { openDiscussion(input: $input) { id } }`;

interface Options {
  /** Where the n-th attempt of the w-th writer goes. */
  http(n: number): string;
  discussions: string[];
  /** From 0 to 1; a seeded one makes the run the same again. */
  random(): number;
  pauseMs?: number;
  /** Also edits and reacts. */
  isLively?: boolean;
}

/** An acknowledged post: the server said that it is there. */
export interface Acknowledged {
  discussion: string;
  number: number;
}

/** People who write for as long as they may, each with ids of their own making, and again when no answer came. */
export class Writers {
  readonly acknowledged = new Map<string, Acknowledged>();
  /** Posts whose edit was acknowledged. */
  readonly edited = new Set<string>();
  /** Answers that a repeat of the same must not get. */
  readonly refusals: string[] = [];
  retries = 0;
  resubmissions = 0;
  reactions = 0;
  #isOver = false;
  #running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly players: Player[],
    private readonly options: Options,
  ) {}

  start() {
    this.#running = Promise.all(this.players.map((player, w) => this.#write(player, w)));
    this.#running.catch(() => {});
  }

  /** Lets everybody finish what they are at. */
  async stop() {
    this.#isOver = true;
    await this.#running;
  }

  async #write(player: Player, w: number) {
    const { discussions, random, pauseMs = 15, isLively } = this.options;
    const own: string[] = [];
    for (let i = 0; !this.#isOver; i++) {
      const discussion = discussions[(i + w) % discussions.length]!;
      const id = `post_${randomUUID()}`;
      const input = { id, discussionId: `discussion_${discussion}`, body: `Příspěvek ${w}/${i}` };
      const post = (await this.#insist(player, w, ADD, { input }))?.addPost;
      if (post) {
        this.acknowledged.set(id, { discussion, number: post.number });
        own.push(id);
      }
      if (random() < 0.1) {
        this.resubmissions++;
        const again = (await this.#insist(player, w + 1, ADD, { input }))?.addPost;
        if (again && again.number !== post?.number)
          this.refusals.push(`${id} is ${again.number} and ${post?.number}`);
      }
      if (isLively && random() < 0.2 && own.length) await this.#edit(player, w, own.pop()!);
      if (isLively && random() < 0.2 && own.length) {
        this.reactions++;
        const kind = ['WORKED', 'SAME', 'THANKS'][Math.floor(random() * 3)];
        await this.#insist(player, w, REACT, { id: own.at(-1), kind });
      }
      await pause(pauseMs);
    }
  }

  async #edit(player: Player, w: number, id: string) {
    const input = { id, requestId: randomUUID(), version: 1, body: `Upraveno ${w}: ${id}` };
    if ((await this.#insist(player, w, EDIT, { input }))?.editPost) this.edited.add(id);
  }

  async #insist(player: Player, from: number, query: string, variables: Record<string, unknown>) {
    const { data, errors } = await insist(
      (n) => ask(this.options.http(from + n), player, query, variables),
      () => this.retries++,
      Date.now() + 60_000,
    );
    if (errors) this.refusals.push(JSON.stringify(errors));
    return data;
  }
}

/** Opens a discussion with its first post. */
export async function openDiscussion(url: string, player: Player, title: string): Promise<string> {
  const id = randomUUID();
  const input = {
    ...{ id: `discussion_${id}`, postId: `post_${randomUUID()}`, title, category: 'QUESTION' },
    body: 'Začínáme.',
  };
  const { errors } = await ask(url, player, OPEN, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return id;
}
