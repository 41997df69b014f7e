import { ofViewer } from '../read/declare.ts';
import type { Eyes } from './viewer.ts';

/** The person who asks, as a parameter of a read; null for a visitor. */
export const viewerId = ofViewer((viewer: Eyes) => viewer.personId, 'uuid');
