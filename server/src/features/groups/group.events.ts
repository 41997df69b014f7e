/**
 * What is announced in the stream of a group: who comes. Nobody follows the stream live; the inbox tells those whom it
 * concerns.
 */
export class GroupAsked {}
export class GroupInvited {}
export class GroupJoined {}
