import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswerOutcome } from '../src/features/advocacy/submissions/submission.enums.ts';
import { root } from '../src/kernel/root.ts';

export interface OrganisationSource {
  id: string;
  name: string;
  legalForm: string;
  kind: string;
  nuts3: string | null;
  city: string | null;
  focusAreas: string[];
  domain: string | null;
  ico: string | null;
  verification: string;
  demo: boolean;
  note?: string;
  membership: string | null;
}

interface Span {
  from: string | null;
  to: string | null;
}

export interface BodySource {
  id: string;
  name: string;
  abbr: string | null;
  type: string;
  level: string;
  ico: string | null;
  nuts3: string | null;
  demo: boolean;
  domain?: string | null;
  note?: string;
  validFrom?: string | null;
  validTo?: string | null;
  agenda?: string[];
  parents: (Span & { id: string })[];
  formerNames?: (Span & { name: string })[];
}

export interface PersonaSource {
  id: string;
  displayName: string;
  email: string;
  mandates: { organisation: string; role: string; from: string; to: string | null }[];
  platformRoles: string[];
  audiences?: string[];
}

/** What passed with an invented public body; only the first five are always told. */
export interface InteractionSource {
  date: string;
  type: string;
  counterpart: string;
  by: string;
  text: string;
  summary?: string;
  place?: string;
  participants?: { side: string; role: string; organisation?: string; count: number }[];
  documents?: { label: string; url: string | null; reference: string | null }[];
  reply?: { kind: string; office: string; text: string | null; at: string };
}

export interface CommitmentSource {
  text: string;
  /** The public body. */
  owner: string;
  due: string;
  state: string;
  /** Of one fulfilled in part: counted, or in percent. */
  done?: number;
  promised?: number;
  share?: number;
}

/** What was put to an invented public body, sent and delivered on one day: a given one, or counted back from today. */
export interface SubmissionSource {
  id: string;
  topic: string;
  body: string;
  kind: string;
  title: string;
  text: string;
  rule?: string;
  /** One's own limit, of a draft. */
  sendRule?: string;
  by: string;
  delivered?: string;
  daysAgo?: number;
  extended?: { on: string; by: number; reason: string };
  answer?: { on: string; outcome: AnswerOutcome; text: string };
}

export interface TopicSource {
  id: string;
  title: string;
  area: string;
  state: string;
  publicBodies: string[];
  ask: string;
  description: string;
  realFacts: string[];
  openedAt: string;
  history: InteractionSource[];
  commitments: CommitmentSource[];
  coordinator: string;
  regions: string[];
  origin: string;
  audience: string;
  stateReason?: string;
  reviewOn?: string;
}

export interface PostSource {
  id: string;
  author: string;
  at: string;
  text: string;
  /** Files of `seeds/data/files`; a picture says what it shows. */
  attachments?: { file: string; name: string; alternativeText: string | null }[];
}

export interface ThreadSource {
  id: string;
  title: string;
  topic: string | null;
  category: string;
  state: string;
  acceptedAnswer: string | null;
  /** Newcomers introduce themselves there. */
  introductions?: boolean;
  posts: PostSource[];
}

export interface CooperationSource {
  id: string;
  title: string;
  kind: string;
  text: string;
  startsOn: string | null;
  endsOn: string | null;
  proposedAt: string;
  /** When the invited accepted; null while they have not. */
  decidedAt: string | null;
  isPublic: boolean;
  endedAt?: string;
  endedBy?: string;
  reason?: string;
  /** The proposer first; `by` is who proposed or accepted. */
  sides: { organisation: string; by: string | null; contacts: string[] }[];
}

export interface GroupSource {
  id: string;
  name: string;
  purpose: string;
  focusAreas: string[];
  openedAt: string;
  /** Whoever opened it first. */
  people: { person: string; organisation: string; role: string }[];
  asks: { person: string; organisation: string; message: string; at: string }[];
  discussion: { title: string; category: string; posts: Omit<PostSource, 'id' | 'attachments'>[] };
}

export interface ExperienceSource {
  id: string;
  kind: string;
  title: string;
  area: string;
  focusAreas: string[];
  regions: string[];
  bodies: string[];
  languages: string[];
  /** The discussion it is about; without one it has its own, begun by `by` at `at` with `text`. */
  thread?: string;
  by: string;
  at: string;
  text?: string;
  closed?: { at: string; post: string; whatHelped: string };
  goodPractice?: { by: string; at: string };
}

export interface DeadlineRuleSource {
  id: string;
  name: string;
  act: string;
  section: string;
  actor: string;
  length: number;
  unit: string;
  start: string;
  extension: { length: number | null; mode?: string; section?: string; note: string } | null;
  kind: string;
  consequence: string | null;
  validFrom: string | null;
  validTo: string | null;
  source: string;
  verified: boolean;
}

/** Everything the demo is made of, as the files say it. */
export interface Source {
  organisations: OrganisationSource[];
  bodies: BodySource[];
  personas: PersonaSource[];
  topics: TopicSource[];
  threads: ThreadSource[];
  cooperations: CooperationSource[];
  groups: GroupSource[];
  notices: ExperienceSource[];
  deadlineRules: DeadlineRuleSource[];
  submissions: SubmissionSource[];
  /** Changes with the files. */
  hash: string;
}

const files = [
  ...['organisations', 'public-bodies', 'personas', 'topics', 'discussions'],
  ...['cooperations', 'groups', 'experience', 'deadline-rules', 'submissions'],
] as const;

/** Reads the files of `seeds/data`. */
export function readSource(): Source {
  const texts = files.map((file) => readFileSync(join(root, 'server/seeds/data', `${file}.json`), 'utf8'));
  const [organisations, bodies, personas, topics, discussions, ...others] = texts.map((text) =>
    JSON.parse(text),
  );
  const [cooperations, groups, experience, deadlines, submissions] = others;
  return {
    organisations: [...organisations.organisations, ...organisations.demoOrganisations],
    bodies: bodies.publicBodies,
    personas: personas.personas,
    topics: topics.topics,
    threads: discussions.threads,
    cooperations: cooperations.cooperations,
    groups: groups.groups,
    notices: experience.notices,
    deadlineRules: deadlines.rules,
    submissions: submissions.submissions,
    hash: createHash('sha256').update(texts.join('\0')).digest('hex'),
  };
}

/**
 * Turns the Czech words of a file into the values of an enum, of which each has a word.
 * @throws Error naming the file, the entry and the word that is not known
 */
export function translator<Value extends string>(file: string, words: Record<Value, string>) {
  const values = new Map(Object.entries<string>(words).map(([value, word]) => [word, value as Value]));
  return (entry: string, word: string): Value => {
    const value = values.get(word);
    if (value === undefined) throw new Error(`${file}, ${entry}: "${word}" is not known.`);
    return value;
  };
}

/**
 * Finds what one file says of another.
 * @throws Error naming the file, the entry and the id that leads nowhere
 */
export function finder<Thing extends { id: string }>(file: string, things: Thing[]) {
  const known = new Map(things.map((thing) => [thing.id, thing]));
  return (entry: string, id: string): Thing => {
    const thing = known.get(id);
    if (!thing) throw new Error(`${file}, ${entry}: there is no "${id}".`);
    return thing;
  };
}
