import type { NonEmptyArray } from 'type-graphql';
import { Account } from './features/accounts/account.entity.ts';
import { AccountResolver } from './features/accounts/account.resolver.ts';
import { DemoResolver } from './features/accounts/demo.resolver.ts';
import { InboxEventResolver } from './features/accounts/inbox.events.ts';
import { Person } from './features/accounts/person.entity.ts';
import { Rules } from './features/accounts/rules.entity.ts';
import { RulesOfViewer, RulesResolver } from './features/accounts/rules.resolver.ts';
import * as commitmentEvents from './features/advocacy/commitments/commitment.events.ts';
import * as commitmentFields from './features/advocacy/commitments/commitment.fields.ts';
import { Commitment } from './features/advocacy/commitments/commitment.entity.ts';
import { CommitmentMovesResolver } from './features/advocacy/commitments/commitment-moves.resolver.ts';
import { CommitmentResolver } from './features/advocacy/commitments/commitment.resolver.ts';
import { CommitmentStep } from './features/advocacy/commitments/commitment-step.entity.ts';
import { AgendaItem } from './features/advocacy/agenda/agenda-item.entity.ts';
import { AgendaResolver } from './features/advocacy/agenda/agenda.resolver.ts';
import { CalendarFeedResolver } from './features/advocacy/agenda/calendar-feed.resolver.ts';
import { NumbersResolver } from './features/advocacy/numbers/numbers.resolver.ts';
import { DeadlineResolver } from './features/advocacy/deadlines/deadline.resolver.ts';
import { DeadlineRule, DeadlineRuleVersion } from './features/advocacy/deadlines/deadline-rule.entity.ts';
import {
  DeadlineRulesOfViewer,
  DeadlineRulesResolver,
} from './features/advocacy/deadlines/deadline-rules.resolver.ts';
import { OneOffHoliday } from './features/advocacy/deadlines/one-off-holiday.entity.ts';
import { Answer } from './features/advocacy/submissions/answer.entity.ts';
import { AnswerAttachment } from './features/advocacy/submissions/answer-attachment.entity.ts';
import { ClocksResolver } from './features/advocacy/submissions/clocks.resolver.ts';
import { Submission } from './features/advocacy/submissions/submission.entity.ts';
import * as submissionEvents from './features/advocacy/submissions/submission.events.ts';
import * as submissionFields from './features/advocacy/submissions/submission.fields.ts';
import { SubmissionResolver } from './features/advocacy/submissions/submission.resolver.ts';
import { SubmissionStep } from './features/advocacy/submissions/submission-step.entity.ts';
import { ConfirmationRequest } from './features/advocacy/interactions/confirmation-request.entity.ts';
import { ConfirmationResolver } from './features/advocacy/interactions/confirmation.resolver.ts';
import { InteractionDocument } from './features/advocacy/interactions/interaction-document.entity.ts';
import { InteractionParticipant } from './features/advocacy/interactions/interaction-participant.entity.ts';
import { InteractionStep } from './features/advocacy/interactions/interaction-step.entity.ts';
import { InteractionVersion } from './features/advocacy/interactions/interaction-version.entity.ts';
import { Interaction } from './features/advocacy/interactions/interaction.entity.ts';
import {
  InteractionTold,
  InteractionToldResolver,
} from './features/advocacy/interactions/interaction.events.ts';
import {
  InteractionsOfBody,
  InteractionsOfTopic,
} from './features/advocacy/interactions/interaction.fields.ts';
import { InteractionResolver } from './features/advocacy/interactions/interaction.resolver.ts';
import { OfficeReply } from './features/advocacy/interactions/office-reply.entity.ts';
import { BodyParent, FormerName, PublicBody } from './features/authorities/public-body.entity.ts';
import { PublicBodyResolver } from './features/authorities/public-body.resolver.ts';
import * as cooperationFields from './features/cooperation/cooperation.fields.ts';
import { Cooperation } from './features/cooperation/cooperation.entity.ts';
import { CooperationAttachment } from './features/cooperation/cooperation-attachment.entity.ts';
import { CooperationResolver } from './features/cooperation/cooperation.resolver.ts';
import { CooperationSide } from './features/cooperation/cooperation-side.entity.ts';
import { CooperationStep } from './features/cooperation/cooperation-step.entity.ts';
import { Bookmark } from './features/discussions/bookmark.entity.ts';
import * as bookmarks from './features/discussions/bookmarks.resolver.ts';
import { ConductResolver } from './features/discussions/conduct.resolver.ts';
import { DiscussionChange } from './features/discussions/discussion-change.entity.ts';
import { DiscussionSummary } from './features/discussions/discussion-summary.entity.ts';
import { Discussion } from './features/discussions/discussion.entity.ts';
import * as discussionEvents from './features/discussions/discussion.events.ts';
import * as discussionFields from './features/discussions/discussion.fields.ts';
import { DiscussionResolver } from './features/discussions/discussion.resolver.ts';
import { MovingResolver } from './features/discussions/moving.resolver.ts';
import { ReadingResolver } from './features/discussions/reading.resolver.ts';
import { Draft } from './features/discussions/draft.entity.ts';
import { Poll, PollOption } from './features/discussions/poll.entity.ts';
import * as polls from './features/discussions/polls.resolver.ts';
import { PostAttachment } from './features/discussions/post-attachment.entity.ts';
import { Post } from './features/discussions/post.entity.ts';
import { PostMove } from './features/discussions/post-move.entity.ts';
import { PostResolver } from './features/discussions/post.resolver.ts';
import { RedactionResolver } from './features/discussions/redaction.resolver.ts';
import { PostVersion } from './features/discussions/post-version.entity.ts';
import { DiscussionTemplate } from './features/discussions/discussion-template.entity.ts';
import * as templates from './features/discussions/templates.resolver.ts';
import { ReadStateChanged, ReadStateChangedResolver } from './features/discussions/read-state.events.ts';
import * as watching from './features/discussions/watching.resolver.ts';
import { ExperienceChange } from './features/experience/experience-change.entity.ts';
import * as experienceFields from './features/experience/experience.fields.ts';
import { ExperienceNotice } from './features/experience/experience-notice.entity.ts';
import { ExperienceResolver } from './features/experience/experience.resolver.ts';
import { GoodPracticeCandidate } from './features/experience/good-practice.entity.ts';
import { GoodPracticeResolver } from './features/experience/good-practice.resolver.ts';
import * as inbox from './features/inbox/inbox.resolver.ts';
import { Notification } from './features/inbox/notification.entity.ts';
import { Group } from './features/groups/group.entity.ts';
import { GroupMembership } from './features/groups/group-membership.entity.ts';
import { GroupPeopleResolver } from './features/groups/group-people.resolver.ts';
import { GroupResolver } from './features/groups/group.resolver.ts';
import { GroupsOfViewer } from './features/groups/group.fields.ts';
import { BlockedWord } from './features/moderation/blocked-word.entity.ts';
import { HeldPost } from './features/moderation/held-post.entity.ts';
import * as heldPosts from './features/moderation/held-posts.resolver.ts';
import { HeldText } from './features/moderation/held-text.entity.ts';
import { ModerationCase } from './features/moderation/moderation-case.entity.ts';
import { ModerationNotice } from './features/moderation/moderation-notice.entity.ts';
import * as moderationFields from './features/moderation/moderation.fields.ts';
import { ModerationResolver } from './features/moderation/moderation.resolver.ts';
import { OwnReport } from './features/moderation/own-report.entity.ts';
import { PostHold } from './features/moderation/post-hold.entity.ts';
import { Report } from './features/moderation/report.entity.ts';
import { SensitiveMark } from './features/moderation/sensitive-mark.entity.ts';
import { WordsResolver } from './features/moderation/words.resolver.ts';
import { Invitation } from './features/organisations/invitation.entity.ts';
import { JoinAnswer } from './features/organisations/join-answer.entity.ts';
import { JoinQuestion } from './features/organisations/join-question.entity.ts';
import { JoinRequest } from './features/organisations/join-request.entity.ts';
import { JoinAbility, JoinResolver } from './features/organisations/join.resolver.ts';
import { Mandate } from './features/organisations/mandate.entity.ts';
import { Membership } from './features/organisations/membership.entity.ts';
import { MembershipResolver } from './features/organisations/membership.resolver.ts';
import { Organisation } from './features/organisations/organisation.entity.ts';
import * as organisationFields from './features/organisations/organisation.fields.ts';
import { OrganisationCountsResolver } from './features/organisations/organisation-counts.resolver.ts';
import { OrganisationResolver } from './features/organisations/organisation.resolver.ts';
import { ProfileOfPerson, ProfileResolver } from './features/organisations/profile.resolver.ts';
import { Recommendation } from './features/organisations/recommendation.entity.ts';
import { StoryEntry } from './features/topics/story-entry.entity.ts';
import { TopicBody } from './features/topics/topic-body.entity.ts';
import { TopicChange } from './features/topics/topic-change.entity.ts';
import { Topic } from './features/topics/topic.entity.ts';
import * as topicEvents from './features/topics/topic.events.ts';
import * as topicFields from './features/topics/topic.fields.ts';
import { AreaResolver, FollowedAreas } from './features/topics/area.resolver.ts';
import { TopicMovesResolver } from './features/topics/topic-moves.resolver.ts';
import { TopicResolver } from './features/topics/topic.resolver.ts';

/** What each feature contributes to the contract, in the order of who may know whom. */
const features = {
  accounts: {
    entities: [Account, Person, Rules],
    types: [],
    resolvers: [AccountResolver, DemoResolver, InboxEventResolver, RulesOfViewer, RulesResolver],
  },
  organisations: {
    entities: [
      ...[Organisation, Membership, Recommendation, Mandate, Invitation],
      ...[JoinQuestion, JoinRequest, JoinAnswer],
    ],
    types: [],
    resolvers: [
      OrganisationResolver,
      OrganisationCountsResolver,
      organisationFields.MandateFields,
      organisationFields.ViewerMandates,
      organisationFields.InvitationFields,
      organisationFields.RecommendationFields,
      MembershipResolver,
      JoinResolver,
      JoinAbility,
      ProfileOfPerson,
      ProfileResolver,
    ],
  },
  cooperation: {
    entities: [Cooperation, CooperationAttachment, CooperationSide, CooperationStep],
    types: [],
    resolvers: [CooperationResolver, cooperationFields.CooperationsOfOrganisation],
  },
  groups: {
    entities: [Group, GroupMembership],
    types: [],
    resolvers: [GroupResolver, GroupPeopleResolver, GroupsOfViewer],
  },
  authorities: {
    entities: [PublicBody, BodyParent, FormerName],
    types: [],
    resolvers: [PublicBodyResolver],
  },
  topics: {
    entities: [Topic, TopicBody, TopicChange, StoryEntry],
    types: [
      topicEvents.TopicProposed,
      topicEvents.TopicEdited,
      topicEvents.TopicAssigned,
      topicEvents.TopicVisibilityChanged,
      topicEvents.TopicMoved,
    ],
    resolvers: [
      TopicResolver,
      TopicMovesResolver,
      AreaResolver,
      FollowedAreas,
      topicFields.TopicsOfBody,
      topicFields.FollowedTopics,
      topicFields.StoryOfTopic,
      topicEvents.TopicEventResolver,
      topicEvents.TopicMovedResolver,
    ],
  },
  advocacy: {
    entities: [
      ...[DeadlineRule, DeadlineRuleVersion, OneOffHoliday],
      ...[Submission, SubmissionStep, Answer, AnswerAttachment],
      ...[Interaction, InteractionParticipant, InteractionDocument, InteractionVersion, InteractionStep],
      ...[ConfirmationRequest, OfficeReply],
      ...[Commitment, CommitmentStep],
      AgendaItem,
    ],
    types: [submissionEvents.SubmissionMoved, InteractionTold, commitmentEvents.TopicCommitmentChanged],
    resolvers: [
      ...[DeadlineResolver, DeadlineRulesResolver, DeadlineRulesOfViewer],
      ...[SubmissionResolver, ClocksResolver, submissionEvents.SubmissionMovedResolver],
      submissionFields.SubmissionsOfTopic,
      submissionFields.SubmissionsOfBody,
      ...[InteractionResolver, InteractionsOfTopic, InteractionsOfBody, InteractionToldResolver],
      ConfirmationResolver,
      ...[CommitmentResolver, CommitmentMovesResolver],
      ...[commitmentFields.CommitmentsOfTopic, commitmentFields.CommitmentsOfBody],
      commitmentEvents.TopicCommitmentChangedResolver,
      ...[AgendaResolver, CalendarFeedResolver],
      NumbersResolver,
    ],
  },
  discussions: {
    entities: [
      ...[Discussion, DiscussionChange, DiscussionSummary, DiscussionTemplate],
      ...[Post, PostAttachment, PostVersion, PostMove, Draft, Bookmark],
      ...[Poll, PollOption],
    ],
    types: [
      discussionEvents.PostAdded,
      discussionEvents.PostEdited,
      discussionEvents.PostWithdrawn,
      discussionEvents.PostRedacted,
      discussionEvents.ReactionsChanged,
      discussionEvents.PollChanged,
      discussionEvents.AnswerAccepted,
      discussionEvents.DiscussionOpened,
      discussionEvents.DiscussionChanged,
      discussionEvents.PostsMovedAway,
      discussionEvents.PostsMovedHere,
      ReadStateChanged,
    ],
    resolvers: [
      DiscussionResolver,
      MovingResolver,
      ConductResolver,
      bookmarks.BookmarksResolver,
      bookmarks.BookmarkOfPost,
      bookmarks.BookmarksOfViewer,
      templates.TemplatesResolver,
      templates.LeadingOfViewer,
      watching.WatchingResolver,
      watching.WatchingOfTopic,
      watching.WatchingOfViewer,
      ReadingResolver,
      discussionFields.PostsOfDiscussion,
      discussionFields.DiscussionsOfTopic,
      discussionFields.DiscussionsOfGroup,
      discussionFields.GroupOfDiscussion,
      discussionFields.DiscussionsOfViewer,
      PostResolver,
      polls.PollsResolver,
      polls.PollOfPost,
      RedactionResolver,
      discussionEvents.DiscussionEventResolver,
      discussionEvents.PostEventResolver,
      discussionEvents.DiscussionChangedResolver,
      discussionEvents.MoveEventResolver,
      discussionEvents.TypingResolver,
      ReadStateChangedResolver,
    ],
  },
  experience: {
    entities: [ExperienceNotice, ExperienceChange, GoodPracticeCandidate],
    types: [],
    resolvers: [
      ExperienceResolver,
      GoodPracticeResolver,
      experienceFields.ExperienceOfDiscussion,
      experienceFields.ExperienceOfViewer,
      experienceFields.ExperienceOfOrganisation,
    ],
  },
  moderation: {
    entities: [
      ...[ModerationCase, Report, OwnReport, ModerationNotice, BlockedWord, SensitiveMark],
      ...[HeldPost, HeldText, PostHold],
    ],
    types: [],
    resolvers: [
      ModerationResolver,
      WordsResolver,
      heldPosts.HeldPostsResolver,
      heldPosts.HeldPostsOfViewer,
      heldPosts.HeldPostsOfDiscussion,
      heldPosts.HoldOfPerson,
      moderationFields.ReportOfPost,
      moderationFields.ModerationOfViewer,
      moderationFields.MutedInDiscussion,
      moderationFields.MutingResolver,
    ],
  },
  inbox: {
    entities: [Notification],
    types: [inbox.NotificationAdded],
    resolvers: [inbox.InboxResolver, inbox.InboxOfViewer, inbox.NotificationAddedResolver],
  },
};

const all = Object.values(features);

export const entities = all.flatMap((feature): (abstract new () => object)[] => feature.entities);

/** Types that are reached only through an interface: events and what else the schema would not find by itself. */
export const orphanedTypes = [
  ...entities,
  ...all.flatMap((feature) => feature.types),
] as (new () => object)[];

export const resolvers = all.flatMap((feature): (new () => object)[] => feature.resolvers) as NonEmptyArray<
  new () => object
>;
