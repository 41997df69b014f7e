import type { Eyes, Viewer } from './kernel/access/viewer.ts';
import type { Clock } from './kernel/clock.ts';
import type { PublicWork, UnitOfWork } from './kernel/database/unit-of-work.ts';
import type { Whispers } from './kernel/live/whispers.ts';
import type { OpenDemo } from './features/accounts/demo.resolver.ts';
import { Accounts } from './features/accounts/accounts.service.ts';
import { RulesOfPlatform } from './features/accounts/rules.service.ts';
import { CalendarFeeds } from './features/advocacy/agenda/calendar-feeds.service.ts';
import { Commitments } from './features/advocacy/commitments/commitments.service.ts';
import { DeadlineRules } from './features/advocacy/deadlines/deadline-rules.service.ts';
import { Deadlines } from './features/advocacy/deadlines/deadlines.service.ts';
import { SavedFilters } from './features/advocacy/filters/saved-filters.service.ts';
import { Answers } from './features/advocacy/submissions/answers.service.ts';
import { Clocks } from './features/advocacy/submissions/clocks.service.ts';
import { Submissions } from './features/advocacy/submissions/submissions.service.ts';
import { Confirmations } from './features/advocacy/interactions/confirmations.service.ts';
import { Interactions } from './features/advocacy/interactions/interactions.service.ts';
import { Statements } from './features/advocacy/interactions/statements.service.ts';
import { Bookmarks } from './features/discussions/bookmarks.service.ts';
import { Conduct } from './features/discussions/conduct.service.ts';
import { Cooperations } from './features/cooperation/cooperations.service.ts';
import { SharedCooperation } from './features/cooperation/shared.service.ts';
import { Discussions } from './features/discussions/discussions.service.ts';
import { Moving } from './features/discussions/moving.service.ts';
import { Polls } from './features/discussions/polls.service.ts';
import { Posts } from './features/discussions/posts.service.ts';
import { Redactions } from './features/discussions/redactions.service.ts';
import { Templates } from './features/discussions/templates.service.ts';
import { Watching } from './features/discussions/watching.service.ts';
import { Reading } from './features/discussions/reading.service.ts';
import { Experiences } from './features/experience/experience.service.ts';
import { ExperienceTexts } from './features/experience/texts.service.ts';
import { GoodPractices } from './features/experience/good-practices.service.ts';
import { GroupMemberships } from './features/groups/group-memberships.service.ts';
import { Groups } from './features/groups/groups.service.ts';
import { Inbox } from './features/inbox/inbox.service.ts';
import { HeldPosts } from './features/moderation/held-posts.service.ts';
import { Moderation } from './features/moderation/moderation.service.ts';
import { Mutes } from './features/moderation/mutes.service.ts';
import { BlockedWords } from './features/moderation/words.service.ts';
import { Joining } from './features/organisations/join.service.ts';
import { Memberships } from './features/organisations/memberships.service.ts';
import { Organisations } from './features/organisations/organisations.service.ts';
import { Profiles } from './features/organisations/profiles.service.ts';
import { Topics } from './features/topics/topics.service.ts';

/** What every service works with: who asks, what time it is, how to change something. */
export interface Services {
  viewer: Eyes | Viewer;
  clock: Clock;
  unitOfWork: UnitOfWork;
  publicly: PublicWork;
  whispers: Whispers;
  /** Names whoever sent the request for a day, without saying who; empty for what came over a socket. */
  client: string;
  /** A token that only this installation makes of a text, and each time the same. */
  sealed(text: string): string;
  /** Null in a real installation. */
  demo: OpenDemo | null;
  /** All of this for somebody else, in whose name something of theirs is done. */
  as(viewer: Viewer): Context;
}

/** The composition root of one request. */
export class Context implements Services {
  readonly viewer: Eyes | Viewer;
  readonly clock: Clock;
  readonly unitOfWork: UnitOfWork;
  readonly publicly: PublicWork;
  readonly whispers: Whispers;
  readonly client: string;
  readonly sealed: Services['sealed'];
  readonly demo: Services['demo'];
  readonly as: Services['as'];

  constructor(services: Services) {
    this.viewer = services.viewer;
    this.clock = services.clock;
    this.unitOfWork = services.unitOfWork;
    this.publicly = services.publicly;
    this.whispers = services.whispers;
    this.client = services.client;
    this.sealed = services.sealed;
    this.demo = services.demo;
    this.as = services.as;
  }

  get accounts() {
    return new Accounts(this);
  }
  get rules() {
    return new RulesOfPlatform(this);
  }
  get organisations() {
    return new Organisations(this);
  }
  get profiles() {
    return new Profiles(this);
  }
  get memberships() {
    return new Memberships(this);
  }
  get joining() {
    return new Joining(this);
  }
  get cooperations() {
    return new Cooperations(this);
  }
  get sharedCooperation() {
    return new SharedCooperation(this);
  }
  get groups() {
    return new Groups(this);
  }
  get groupMemberships() {
    return new GroupMemberships(this);
  }
  get topics() {
    return new Topics(this);
  }
  get commitments() {
    return new Commitments(this);
  }
  get savedFilters() {
    return new SavedFilters(this);
  }
  get calendarFeeds() {
    return new CalendarFeeds(this);
  }
  get deadlines() {
    return new Deadlines(this);
  }
  get deadlineRules() {
    return new DeadlineRules(this);
  }
  get submissions() {
    return new Submissions(this);
  }
  get clocks() {
    return new Clocks(this);
  }
  get answers() {
    return new Answers(this);
  }
  get interactions() {
    return new Interactions(this);
  }
  get confirmations() {
    return new Confirmations(this);
  }
  get statements() {
    return new Statements(this);
  }
  get posts() {
    return new Posts(this);
  }
  get polls() {
    return new Polls(this);
  }
  get discussions() {
    return new Discussions(this, this.posts);
  }
  get conduct() {
    return new Conduct(this);
  }
  get moving() {
    return new Moving(this, this.discussions);
  }
  get redactions() {
    return new Redactions(this);
  }
  get watching() {
    return new Watching(this);
  }
  get bookmarks() {
    return new Bookmarks(this);
  }
  get templates() {
    return new Templates(this);
  }
  get reading() {
    return new Reading(this);
  }
  get experiences() {
    return new Experiences(this, this.discussions, this.posts);
  }
  get experienceTexts() {
    return new ExperienceTexts(this, this.posts);
  }
  get goodPractices() {
    return new GoodPractices(this);
  }
  get moderation() {
    return new Moderation(this, this.posts, this.heldPosts, this.conduct);
  }
  get heldPosts() {
    return new HeldPosts(this, this.posts, this.discussions);
  }
  get blockedWords() {
    return new BlockedWords(this);
  }
  get mutes() {
    return new Mutes(this);
  }
  get inbox() {
    return new Inbox(this);
  }
}
