/** Announced in the stream of an offer or request. Nobody follows it live; the inbox tells those whom it concerns. */
export class ExperiencePublished {}

/** Announced in the stream of a candidate. Nobody follows it live; the inbox tells the author of the answer. */
export class GoodPracticeProposed {}
