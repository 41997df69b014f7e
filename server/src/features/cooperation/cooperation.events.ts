/**
 * What is announced in the stream of a relation: a step was done. Nobody follows the stream live; the inbox tells the
 * admins whom it concerns.
 */
export class CooperationMoved {}
